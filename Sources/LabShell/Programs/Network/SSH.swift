import AWSServices
import DataPlane
import Foundations
import NetworkModel

/// `ssh` of OpenSSH.
enum SSH: Program {
  static let names = ["ssh"]
  static let synopsis = "ssh [-i KEYFILE] [-J [USER@]HOST] [-o OPTION] [USER@]HOST [COMMAND...]"
  static let summary = "log in to an instance with a key"
  static let example = "ssh -i key.pem ec2-user@203.0.113.10"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    let line: SSHCommandLine
    do {
      line = try SSHCommandLine(call.arguments)
    } catch {
      context.printError(error.message + "\nusage: \(synopsis)\n")
      return 255
    }
    do {
      let (client, jumps) = try line.client(in: &context)
      let status = client.open(command: line.command, in: &context)
      if !line.command.isEmpty || status != 0 { close(jumps, in: &context) }
      return status
    } catch {
      context.printError(error.message)
      return 255
    }
  }

  static func close(_ jumps: [Login], in context: inout ShellContext) {
    for jump in jumps {
      context.cloud.inRegion(jump.region) {
        $0.fabric.closeInstanceConnectSession(jump.channel.id)
      }
    }
  }
}

/// What an `ssh` or `scp` command line asks for.
struct SSHCommandLine {
  struct Failure: Error {
    var message: String
  }

  /// A machine as it is typed: `ec2-user@10.1.0.5`.
  struct Target {
    var user: String?
    var host: String

    init(_ text: String) {
      let parts = text.split(separator: "@", maxSplits: 1)
      user = parts.count == 2 ? String(parts[0]) : nil
      host = String(parts.last ?? "")
    }
  }

  private(set) var target: Target
  private(set) var command: [String]
  private var jumps: [Target] = []
  private var keyFiles: [String] = []
  private var patienceMilliseconds = SSHClient.patience

  private static let description = Options.Description(
    flags: "AaCfgKkMNnqsTtVvXxYy46r", valued: "iJoplLRDFEcbBmOQSWweP")

  init(_ arguments: [String]) throws(Failure) {
    // Options end after the host; what follows is the command's own.
    var own: [String] = []
    var rest = arguments[...]
    var hasHost = false
    while let word = rest.first, !hasHost || word.hasPrefix("-") {
      own.append(word)
      rest = rest.dropFirst()
      guard word.hasPrefix("-"), word.utf8.count > 1 else {
        hasHost = true
        continue
      }
      // Its value may stand in the next word.
      if word.utf8.count == 2, let letter = word.last, Self.description.valued.contains(letter),
        let value = rest.popFirst()
      {
        own.append(value)
      }
    }
    let options: Options
    do {
      options = try Options(own, Self.description)
    } catch {
      throw Failure(message: "ssh: \(error.message)")
    }
    guard let last = options.operands.first else { throw Failure(message: "ssh: no host given") }
    target = Target(last)
    if target.user == nil { target.user = options.value("l") }
    command = Array(rest)
    keyFiles = options.values("i")
    jumps = options.values("J").flatMap { $0.split(separator: ",") }.map { Target(String($0)) }
    if let port = options.value("p"), port != "22" {
      throw Failure(message: "vpclab: instances listen for SSH on port 22 only")
    }
    for option in options.values("o") { try read(option) }
  }

  private mutating func read(_ option: String) throws(Failure) {
    let parts = option.split(separator: "=", maxSplits: 1).flatMap {
      $0.split(separator: " ", maxSplits: 1)
    }
    guard parts.count >= 2, let name = parts.first?.lowercased() else { return }
    let value = option.dropFirst(name.utf8.count).drop { "= \"".contains($0) }
    switch name {
    case "connecttimeout":
      guard let seconds = GivenNumber(value, in: 1...3_600)?.value else { return }
      patienceMilliseconds = seconds * 1_000
    case "identityfile": keyFiles.append(String(value))
    case "proxyjump": jumps = value.split(separator: ",").map { Target(String($0)) }
    case "user": target.user = String(value)
    case "proxycommand": try readProxy(value)
    default: return
    }
  }

  /// `ssh -i KEY -W %h:%p USER@BASTION`, the older way to say `-J`.
  private mutating func readProxy(_ text: Substring) throws(Failure) {
    let words = text.split(whereSeparator: { $0 == " " || $0 == "\"" }).map(String.init)
    guard words.first == "ssh", words.contains("-W"),
      let last = words.last(where: { word in
        !word.hasPrefix("-") && word != "%h:%p" && word != "ssh"
      })
    else {
      throw Failure(
        message: "vpclab: of ProxyCommand it knows ssh -W %h:%p USER@HOST; or use -J USER@HOST")
    }
    if let place = words.firstIndex(of: "-i"), place + 1 < words.count {
      keyFiles.append(words[place + 1])
    }
    jumps = [Target(last)]
  }

  /// The connection to be made, and the logins that it leads through.
  func client(
    in context: inout ShellContext
  ) throws(SSHClient.Failure) -> (SSHClient, jumps: [Login]) {
    var texts: [String] = []
    for file in keyFiles {
      do {
        texts.append(try context.shell.currentHome.text(of: file))
      } catch {
        context.printError(
          "Warning: Identity file \(file) not accessible: \(error.message).\n")
      }
    }
    for name in ["~/.ssh/id_ed25519", "~/.ssh/id_rsa"] {
      if let text = try? context.shell.currentHome.text(of: name) { texts.append(text) }
    }
    var origin = context.endpoint
    var logins: [Login] = []
    for jump in jumps {
      let client = try client(for: jump, from: origin, texts, in: &context)
      let login = try client.connect(isInteractive: false, in: &context)
      logins.append(login)
      origin = .interface(login.channel.interface)
    }
    return (try client(for: target, from: origin, texts, in: &context), logins)
  }

  private func client(
    for target: Target, from origin: Endpoint, _ keys: [String], in context: inout ShellContext
  ) throws(SSHClient.Failure) -> SSHClient {
    let address: IPAddress
    do {
      address = try HostNames.resolve(target.host, in: &context)
    } catch {
      throw .text("ssh: Could not resolve hostname \(target.host): \(error.message)\n")
    }
    if origin == context.endpoint, !context.hasAddress(toReach: address) {
      throw .text("ssh: connect to host \(target.host) port 22: Network is unreachable\n")
    }
    let own = context.shell.session.variables["USER"] ?? "learner"
    return SSHClient(
      user: target.user ?? own, host: target.host, address: context.wireAddress(of: address),
      origin: origin, keys: .privateKeys(keys), patienceMilliseconds: patienceMilliseconds)
  }
}
