import AWSServices
public import DataPlane
public import Foundations
public import NetworkModel

extension ShellContext {
  /// Finds the instance that the first words name, in any Region, and turns to its Region.
  mutating func reachInstance(
    _ words: [String]
  ) throws(InstanceReference.Failure) -> (instance: Instance, rest: [String]) {
    let found = cloud.inEachRegion { cloud in
      (try? InstanceReference.find(words, in: cloud)).map { (cloud.region, $0) }
    }
    guard let (region, reference) = found else {
      return try InstanceReference.find(words, in: cloud)
    }
    cloud.serve(region)
    return reference
  }

  /// Turns to the Region of the machine where commands run.
  mutating func serveHost() { cloud.serve(shell.login?.region ?? cloud.homeRegion) }

  /// Opens an SSH session by Instance Connect, or throws why it does not open (EIC-01, EIC-05).
  mutating func openLogin(
    on instance: Instance, isInteractive: Bool
  ) throws(InstanceConnectFailure) -> Login {
    // A rule in the way is noticed only when the time is up.
    switch cloud.fabric.openInstanceConnectSession(to: instance.id) {
    case .failure(let failure):
      spend(milliseconds: failure == .noPublicAddress ? 1_000 : 7_000)
      throw failure
    case .success(let channel):
      spend(milliseconds: 1_000)
      let address =
        cloud.network.primaryInterface(of: instance)?.primaryAddress ?? HostNames.loopback
      return Login(
        channel: channel, region: cloud.region, address: address, isInteractive: isInteractive)
    }
  }

  /// Makes the instance's shell the one that runs commands; on an instance, the one before goes on
  /// behind it where `ssh` was typed there.
  mutating func enter(_ login: Login, keepingOuter: Bool = false) {
    var login = login
    if keepingOuter, let outer = shell.login {
      login.outer = outer.outer + [outer]
    } else {
      leaveLogin()
    }
    let machine = shell.machine(of: login.instance)
    print(AmazonLinux.banner)
    if let last = machine.lastLogin {
      print(
        "Last login: \(DateFormat.text(of: last.at.milliseconds, as: "%a %b %e %T %Y")) from \(last.from)\n"
      )
    }
    remember(login)
    shell.login = login
    serveHost()
  }

  mutating func remember(_ login: Login) {
    shell.updateMachine(of: login.instance) {
      $0.lastLogin = .init(at: login.channel.openedAt, from: login.channel.serviceAddress)
    }
  }

  /// `exit` on an instance: back to the learner's own computer.
  mutating func endLogin(status: Int) {
    guard let login = shell.login else { return }
    leaveLogin(keepingOuter: true)
    serveHost()
    shell.session.status = status
    // `ssh` with a command ends without a word.
    guard login.isInteractive else { return }
    print("logout\n")
    printError("Connection to \(login.channel.publicAddress) closed.\n")
  }

  private mutating func leaveLogin(keepingOuter: Bool = false) {
    guard let login = shell.login else { return }
    for ended in (keepingOuter ? [] : login.outer) + [login] {
      // The terminal hangs up, and what ran in its background ends with it.
      for job in ended.session.jobs { cloud.removePing(job.ping) }
      cloud.inRegion(ended.region) { $0.fabric.closeInstanceConnectSession(ended.channel.id) }
    }
    shell.login = keepingOuter ? login.outer.last : nil
  }

  /// A closed window takes with it what ran in it, and the logins.
  mutating func hangUp() {
    interruptForeground()
    leaveLogin()
    for job in shell.ownSession.jobs { remove(job) }
    serveHost()
    shell.session.status = 0
  }

  /// What a command typed on an instance sends over the session, and what comes back.
  ///
  /// Answers whether the session still carries it: it is cut when the instance stops, and hangs when
  /// a rule or a route is changed under it (SG-17).
  mutating func typeOnInstance(_ input: String) -> Bool {
    guard let login = shell.login else { return true }
    guard cloud.network.instances[login.instance]?.state == .running else {
      return endBrokenLogin(login, because: "the instance is not running any more")
    }
    let keystrokes = max(1, min(200, input.utf8.count))
    let passes = cloud.fabric.instanceConnectTraffic(
      login.channel, packetsIn: keystrokes, bytesIn: keystrokes * 88, packetsOut: keystrokes,
      bytesOut: keystrokes * 88)
    guard passes else {
      return endBrokenLogin(login, because: "its packets do not pass any more")
    }
    return true
  }

  private mutating func endBrokenLogin(_ login: Login, because cause: String) -> Bool {
    leaveLogin()
    serveHost()
    printError(
      """
      client_loop: send disconnect: Broken pipe
      Connection to \(login.channel.publicAddress) closed: \(cause).
      You are back on your own computer; the command was not run.

      """)
    return false
  }
}

/// A shell on an instance, from `connect` to `exit`.
public struct Login: Equatable, Sendable {
  /// The SSH connection that carries it.
  public let channel: InstanceConnectSession
  public let region: String
  /// The instance's primary private address, which its host name shows.
  public let address: IPv4Address
  /// Whether a person types in it; else it runs one command.
  let isInteractive: Bool
  /// The logins from which `ssh` led on to this one, the first of them first.
  var outer: [Login] = []
  @CopyOnWrite var session = ShellSession(user: "ec2-user", homeDirectory: "/home/ec2-user")

  public var instance: ResourceID<Instance> { channel.instance }
}

/// What an instance does by itself at its first boot: it runs its user data, as root (INS-18).
extension ShellContext {
  /// Runs the scripts of those instances that have booted since anybody looked.
  mutating func bootInstances() {
    guard !isBooting, cloud.isAnyUserDataWaiting(after: bootedInstances) else { return }
    isBooting = true
    let served = cloud.region
    for region in cloud.usedRegions {
      cloud.serve(region)
      for instance in cloud.instancesWithUserData(readyBy: cloud.now)
      where !shell.machine(of: instance.id).hasBooted {
        shell.updateMachine(of: instance.id) { $0.hasBooted = true }
        runUserData(of: instance)
      }
    }
    cloud.serve(served)
    isBooting = false
  }

  private var bootedInstances: [ResourceID<Instance>] {
    shell.instances.filter(\.hasBooted).map(\.instance)
  }

  private mutating func runUserData(of instance: Instance) {
    guard let text = instance.launchOptions.userData,
      let bytes = Base64.decode(Array(text.utf8)),
      let interface = cloud.network.primaryInterface(of: instance)
    else { return }
    let script = String(decoding: bytes, as: UTF8.self)
    let outer = (
      login: shell.login, own: shell.ownSession, isRoot: isRoot, isStopped: isStopped,
      events: events, descriptors: descriptors, unwinding: unwinding, line: line
    )
    shell.login = Login(
      channel: InstanceConnectSession(atBootOf: instance.id, interface: interface, at: cloud.now),
      region: cloud.region, address: interface.primaryAddress, isInteractive: false)
    becomeRoot(true)
    (isStopped, unwinding) = (false, nil)
    descriptors[Redirection.standardInput] = .nothing
    let outerConsole = console
    defer { console = outerConsole }
    let log = captureAll { context in
      context.console = context.descriptors[Redirection.standardOutput] ?? .nothing
      if script.hasPrefix("#!") {
        _ = context.runScript(script, named: "/var/lib/cloud/instance/scripts/part-001", [])
      } else {
        context.print("vpclab: of user data it runs scripts that begin with #! only\n")
      }
    }
    try? shell.currentHome.write(log, to: "/var/log/cloud-init-output.log")
    cloud.recordUserDataOutput(log, of: instance.id)
    shell.login = outer.login
    shell.ownSession = outer.own
    becomeRoot(outer.isRoot)
    events = outer.events
    (unwinding, line) = (outer.unwinding, outer.line)
    isStopped = outer.isStopped || isExhausted
    var descriptors = outer.descriptors
    descriptors.take(sourcesOf: self.descriptors)
    self.descriptors = descriptors
  }
}
