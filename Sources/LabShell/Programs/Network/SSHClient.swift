import AWSServices
import DataPlane
import Foundations
import NetworkModel

/// An SSH connection as OpenSSH makes it: a way through the network, a user and a key.
struct SSHClient {
  /// What the client can prove.
  enum Keys {
    /// Private keys in PEM.
    case privateKeys([String])
    /// A key that was sent to the instance for this connection.
    case accepted
  }

  var user: String
  /// As it was typed.
  var host: String
  var address: IPAddress
  var origin: Endpoint
  var keys: Keys
  var patienceMilliseconds: Int

  /// How long Linux tries to connect where nobody answers.
  static let patience = 131_000

  enum Failure: Error, Equatable {
    /// Complete lines.
    case text(String)

    var message: String {
      switch self {
      case .text(let text): text
      }
    }
  }

  /// Opens a shell, or runs one command there and passes its status on.
  func open(command: [String], in context: inout ShellContext) -> Int {
    defer { context.serveHost() }
    let login: Login
    do {
      login = try connect(isInteractive: command.isEmpty, in: &context)
    } catch {
      context.printError(error.message)
      return 255
    }
    context.events.append(.connected(login.instance))
    guard !command.isEmpty else {
      context.enter(login, keepingOuter: context.shell.host != .ownComputer)
      return 0
    }
    return context.run(command.joined(separator: " "), over: login)
  }

  /// The connection, with the key checked; from where it ends others may be opened.
  func connect(
    isInteractive: Bool, in context: inout ShellContext
  ) throws(Failure) -> Login {
    let region = context.cloud.regionReached(from: origin, at: address)
    context.cloud.serve(region)
    let start = context.cloud.now
    switch context.cloud.fabric.openSession(to: address, from: origin) {
    case .failure(let failure): throw refusal(failure, since: start, in: &context)
    case .success(let channel):
      context.spend(milliseconds: 1_000)
      // Over a peering connection it may be in another Region than the client.
      let region = context.cloud.region(of: channel.interface)
      context.cloud.serve(region)
      guard let instance = context.cloud.network.instances[channel.instance] else {
        throw .text("Connection to \(host) closed by remote host.\n")
      }
      context.printError(
        "Warning: Permanently added '\(host)' (ED25519) to the list of known hosts.\n")
      if let message = complaint(of: instance, at: context.cloud) {
        context.cloud.fabric.closeInstanceConnectSession(channel.id)
        throw .text(message)
      }
      let own =
        context.cloud.network.primaryInterface(of: instance)?.primaryAddress ?? HostNames.loopback
      return Login(
        channel: channel, region: region, address: own, isInteractive: isInteractive)
    }
  }

  private func refusal(
    _ failure: InstanceConnectFailure, since start: Instant, in context: inout ShellContext
  ) -> Failure {
    var isRefused = false
    switch failure {
    case .stillBooting: isRefused = true
    case .blocked(let roundTrip): isRefused = roundTrip.isAnswered
    case .noSuchInstance, .noPublicAddress, .notRunning: break
    }
    context.recordLoss(by: "ssh", from: origin, to: address, .tcp(port: 22), at: start)
    if isRefused {
      context.spend(milliseconds: 200)
      return .text("ssh: connect to host \(host) port 22: Connection refused\n")
    }
    context.spend(milliseconds: patienceMilliseconds)
    guard case .interface(let id) = origin,
      case .instanceConnectEndpoint = context.cloud.network.networkInterfaces[id]?.service
    else { return .text("ssh: connect to host \(host) port 22: Connection timed out\n") }
    return .text(
      "kex_exchange_identification: Connection closed by remote host\n"
        + "Connection closed by UNKNOWN port 65535\n")
  }

  /// What the server says where user and key do not fit.
  private func complaint(of instance: Instance, at cloud: Cloud) -> String? {
    let known = instance.defaultUser(in: cloud)
    let passing = instance.passingKeys.filter { $0.user == user && $0.until > cloud.now }
      .map(\.publicKey)
    let isProven =
      switch keys {
      case .accepted: true
      case .privateKeys(let texts):
        (passing + [instance.authorizedKey].compactMap(\.self)).contains { key in
          texts.contains { PrivateKey.matches($0, key) }
        }
      }
    if user == "root", isProven {
      return "Please login as the user \"\(known)\" rather than the user \"root\".\n\n"
    }
    guard user == known, isProven else {
      return "\(user)@\(host): Permission denied (publickey,gssapi-keyex,gssapi-with-mic).\n"
    }
    return nil
  }
}

extension Instance {
  /// Whom its image lets in.
  func defaultUser(in cloud: Cloud) -> String {
    let image = cloud.images.first { $0.id == imageID }
    return image?.name.hasPrefix("ubuntu") == true ? "ubuntu" : "ec2-user"
  }
}

extension ShellContext {
  /// Runs one command line on another machine and comes back; answers its status.
  mutating func run(_ command: String, over login: Login) -> Int {
    let outer = (login: shell.login, isRoot: isRoot)
    remember(login)
    shell.login = login
    becomeRoot(false)
    run(ShellProgram(command))
    let status = shell.status
    // What goes on in the foreground needs its connection.
    if shell.foreground?.channel?.id != login.channel.id {
      cloud.inRegion(login.region) { $0.fabric.closeInstanceConnectSession(login.channel.id) }
    }
    shell.login = outer.login
    becomeRoot(outer.isRoot)
    isStopped = isExhausted
    return status
  }
}
