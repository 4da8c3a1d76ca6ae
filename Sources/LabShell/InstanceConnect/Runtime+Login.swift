import CloudSimulator

extension Runtime {
  /// Opens an SSH session by Instance Connect, or throws why it does not open (EIC-01, EIC-05).
  ///
  /// The packets are real ones: flow logs see them, and security groups and network ACLs judge them.
  mutating func openLogin(
    on instance: Instance, isInteractive: Bool
  ) throws(ConnectionFailure) -> Login {
    guard instance.state == .running || instance.state == .pending else {
      throw .notRunning(instance.state)
    }
    guard let interface = cloud.primaryInterface(of: instance),
      let publicAddress = cloud.publicAddress(of: interface),
      let range = InstanceConnectService.range(in: cloud.region)
    else { throw .noPublicAddress }
    let host = UInt32(shell.chance.integer(in: 1...range.count - 2))
    let channel = SSHChannel(
      serviceAddress: IPv4Address(rawValue: range.address.rawValue + host),
      servicePort: shell.chance.integer(in: 32_768...60_999), publicAddress: publicAddress)
    guard isAccepted(channel) else { throw .noAnswer }
    // Key exchange, login and the prompt, as a session's first second shows in flow records.
    channel.exchange(inbound: (14, 3_412), outbound: (13, 4_236), on: &cloud)
    spend(milliseconds: 1_000)
    return Login(
      instance: instance.id, address: interface.primaryAddress, since: cloud.now,
      channel: channel, isInteractive: isInteractive,
      keepAliveDue: cloud.now + Self.keepAliveMilliseconds,
      session: Session(user: "ec2-user", homeDirectory: "/home/ec2-user"))
  }

  /// Whether the SSH server takes the connection; the request is sent three times, as TCP does.
  private mutating func isAccepted(_ channel: SSHChannel) -> Bool {
    for pause in [1_000, 2_000, 4_000] {
      let roundTrip = cloud.send(channel.connectionRequest, from: channel.origin)
      if case .answered(let answer) = roundTrip.outcome {
        return answer.tcpFlags.contains(.syn)
      }
      spend(milliseconds: pause)
    }
    return false
  }

  private static let keepAliveMilliseconds = 60_000

  /// Lets time pass for the cloud, and for an open terminal its idle traffic with it (EIC-06).
  mutating func spend(milliseconds: Int) {
    let end = cloud.now + milliseconds
    while let login = shell.login, login.keepAliveDue <= end {
      cloud.advance(to: login.keepAliveDue)
      login.channel.exchange(inbound: (4, 344), outbound: (2, 176), on: &cloud)
      shell.login?.keepAliveDue = login.keepAliveDue + Self.keepAliveMilliseconds
    }
    cloud.advance(to: end)
  }

  /// Makes the instance's shell the one that runs commands.
  mutating func enter(_ login: Login) {
    let machine = shell.machine(of: login.instance)
    print(AmazonLinux.banner)
    if let last = machine.lastLogin {
      print("Last login: \(DateFormat.format(last.at, as: "%a %b %e %T %Y")) from \(last.from)\n")
    }
    remember(login)
    shell.login = login
  }

  mutating func remember(_ login: Login) {
    shell.updateMachine(of: login.instance) {
      $0.lastLogin = .init(at: login.since, from: login.channel.serviceAddress)
    }
  }

  /// `exit` on an instance: back to the learner's own computer.
  mutating func endLogin(status: Int) {
    guard let login = shell.login else { return }
    shell.login = nil
    shell.session.status = status
    // `ssh` with a command ends without a word.
    guard login.isInteractive else { return }
    print("logout\n")
    complain("Connection to \(login.channel.publicAddress) closed.\n")
  }

  /// Ends the login when its instance runs no longer; `true` when that happened.
  mutating func endBrokenLogin() -> Bool {
    guard let login = shell.login, cloud.instances[login.instance]?.state != .running else {
      return false
    }
    shell.login = nil
    complain(
      """
      client_loop: send disconnect: Broken pipe
      Connection to \(login.channel.publicAddress) closed by remote host: the instance is not \
      running any more.
      You are back on your own computer; the command was not run.

      """)
    return true
  }
}
