import AWSServices
import Foundations

/// `scp` of OpenSSH, one file at a time.
enum SCP: Program {
  static let names = ["scp"]
  static let synopsis = "scp [-i KEYFILE] [-J [USER@]HOST] FILE [USER@]HOST:[PATH]"
  static let summary = "copy a file to an instance, or from one"
  static let example = "scp -i key.pem notes.txt ec2-user@203.0.113.10:"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    var words = call.arguments
    let places = words.indices.filter { isOperand($0, in: words) }
    guard places.count == 2, let remote = places.first(where: { words[$0].contains(":") }) else {
      return misuse("one file here and one there are needed", in: &context, status: 1)
    }
    let isUpload = remote == places[1]
    let local = words[isUpload ? places[0] : places[1]]
    let parts = words[remote].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    words.remove(at: isUpload ? places[0] : places[1])
    let host = words.firstIndex { $0.contains(":") && !$0.hasPrefix("-") } ?? 0
    words[host] = String(parts[0])
    let line: SSHCommandLine
    do {
      line = try SSHCommandLine(words)
    } catch {
      context.printError(error.message + "\n")
      return 255
    }
    do {
      let (client, jumps) = try line.client(in: &context)
      let login = try client.connect(isInteractive: false, in: &context)
      defer {
        SSH.close(jumps + [login], in: &context)
        context.serveHost()
      }
      // Paths there begin in the user's home directory.
      let path = parts[1].hasPrefix("/") || parts[1].hasPrefix("~") ? parts[1] : "~/" + parts[1]
      return isUpload
        ? upload(local, to: String(path), login, in: &context)
        : download(String(path), to: local, login, in: &context)
    } catch {
      context.printError(error.message + "scp: Connection closed\n")
      return 255
    }
  }

  private static func isOperand(_ index: Int, in words: [String]) -> Bool {
    guard !words[index].hasPrefix("-") else { return false }
    guard index > 0, words[index - 1].hasPrefix("-"), words[index - 1].utf8.count == 2 else {
      return true
    }
    return !"iJoplFPcS".contains(words[index - 1].last ?? " ")
  }

  private static func upload(
    _ file: String, to path: String, _ login: Login, in context: inout ShellContext
  ) -> Int {
    do {
      let text = try context.shell.currentHome.text(of: file)
      context.spend(bytes: text.utf8.count)
      let name = file.split(separator: "/").last.map(String.init) ?? file
      var home = context.shell.machine(of: login.instance).home
      let target = home.isDirectory(path) ? path + "/" + name : path
      try home.write(text, to: target)
      let changed = home
      context.shell.updateMachine(of: login.instance) { $0.home = changed }
      return 0
    } catch {
      context.printError("scp: \(file): \(error.message)\n")
      return 1
    }
  }

  private static func download(
    _ path: String, to file: String, _ login: Login, in context: inout ShellContext
  ) -> Int {
    do {
      let text = try context.shell.machine(of: login.instance).home.text(of: path)
      context.spend(bytes: text.utf8.count)
      let name = path.split(separator: "/").last.map(String.init) ?? path
      let target = context.shell.currentHome.isDirectory(file) ? file + "/" + name : file
      try context.shell.currentHome.write(text, to: target)
      return 0
    } catch {
      let shown = path.hasPrefix("~/") ? path.dropFirst(2) : path[...]
      context.printError("scp: \(shown): \(error.message)\n")
      return 1
    }
  }
}

/// `ssh-keygen` of OpenSSH, which makes a key pair.
enum SSHKeygen: Program {
  static let names = ["ssh-keygen"]
  static let synopsis =
    "ssh-keygen [-t ed25519|rsa] [-b BITS] [-f FILE] [-N \"\"] [-C COMMENT] [-q]"
  static let summary = "make a key pair"
  static let example = #"ssh-keygen -t ed25519 -f key -N """#

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    let description = Options.Description(flags: "qy", valued: "tfNCbm")
    guard let options = options(call, description, in: &context) else { return 1 }
    guard options.operands.isEmpty, !options.has("y") else {
      return misuse("it makes new keys only", in: &context, status: 1)
    }
    let name = options.value("t") ?? "ed25519"
    guard let type = KeyPair.KeyType(rawValue: name) else {
      context.printError("unknown key type \(name)\n")
      return 1
    }
    guard (options.value("N") ?? "").isEmpty else {
      context.printError("vpclab: keys here have no passphrase: -N \"\"\n")
      return 1
    }
    let file = options.value("f") ?? "~/.ssh/id_\(name)"
    makeKeyDirectory(for: file, in: &context)
    let pair = PrivateKey.generate(type, random: &context.shell.chance)
    let comment =
      options.value("C")
      ?? "\(context.shell.session.variables["USER"] ?? "learner")@\(context.shell.host.hostName ?? "home")"
    do {
      try context.shell.currentHome.write(pair.privateKey + "\n", to: file)
      try context.shell.currentHome.write("\(pair.publicKey) \(comment)\n", to: file + ".pub")
    } catch {
      context.printError("Saving key \"\(file)\" failed: \(error.message)\n")
      return 1
    }
    if !options.has("q") {
      context.print(
        "Generating public/private \(name) key pair.\nYour identification has been saved in \(file)\n"
          + "Your public key has been saved in \(file).pub\n")
    }
    return 0
  }

  /// The usual place for keys is made where it is missing.
  private static func makeKeyDirectory(for file: String, in context: inout ShellContext) {
    let home = context.shell.currentHome
    let directory = home.path + "/.ssh"
    guard home.absolute(file).hasPrefix(directory + "/"), !home.isDirectory(directory) else {
      return
    }
    try? context.shell.currentHome.makeDirectory(directory, withParents: false)
    context.print("Created directory '\(directory)'.\n")
  }
}
