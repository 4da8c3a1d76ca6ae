import AWSServices
import Foundations

/// `ssh-keygen` of OpenSSH, which makes a key pair.
enum SSHKeygen: Program {
  static let names = ["ssh-keygen"]
  static let synopsis =
    "ssh-keygen [-t ed25519|rsa] [-b BITS] [-f FILE] [-N \"\"] [-C COMMENT] [-q]"
  static let summary = "make a key pair"

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
