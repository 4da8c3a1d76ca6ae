import AWSServices
import Foundations
import NetworkModel

enum UserIdentity: Program {
  static let names = ["id"]
  static let synopsis = "id [-u|-g|-un|-gn]"
  static let summary = "print the user's name and number"
  static let example = "id -un"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    guard
      let options = options(
        call, .init(flags: "ugnGr", long: ["user": "u", "group": "g", "name": "n"]), in: &context)
    else { return 1 }
    let own = context.shell.host.instance == nil ? "learner" : "ec2-user"
    let (name, number) = context.isRoot ? ("root", 0) : (own, 1000)
    if options.has("u") || options.has("g") || options.has("G") {
      context.print((options.has("n") ? name : String(number)) + "\n")
    } else {
      context.print("uid=\(number)(\(name)) gid=\(number)(\(name)) groups=\(number)(\(name))\n")
    }
    return 0
  }
}

/// What scripts ask a machine that they do not know.
enum MachineFacts: Program {
  static let names = ["nproc", "tty", "sync"]
  static let synopsis = "nproc, tty, sync"
  static let summary = "ask about a machine that is simulated"
  static let example = "nproc"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    switch call.programName {
    case "nproc": context.print("2\n")
    case "tty":
      context.print("not a tty\n")
      return 1
    default: break
    }
    return 0
  }
}

/// Takes messages for a system log that nobody reads here.
enum Logger: Program {
  static let names = ["logger"]
  static let synopsis = "logger [-s] [-t TAG] [-p PRIORITY] [MESSAGE...]"
  static let summary = "write to the system's log, and with -s to standard error"
  static let example = "logger -s ready"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    let description = Options.Description(
      flags: "sie", valued: "tpf", long: ["stderr": "s", "tag": "t", "priority": "p"])
    guard let options = options(call, description, in: &context) else { return 1 }
    let text =
      options.operands.isEmpty
      ? context.readAll() ?? "" : options.operands.joined(separator: " ") + "\n"
    guard options.has("s") else { return 0 }
    let tag = options.value("t") ?? (context.isRoot ? "root" : "learner")
    let stamp = DateFormat.text(of: context.cloud.now.milliseconds, as: "%b %e %T")
    for line in TextLines.of(text) { context.printError("<13>\(stamp) \(tag): \(line)\n") }
    return 0
  }
}

/// Runs one program as root, which is what changes a kernel's settings.
enum Sudo: Program {
  static let names = ["sudo"]
  static let synopsis = "sudo COMMAND [ARGUMENT...]"
  static let summary = "run a command as root"
  static let example = "sudo dnf install -y nginx"
  static let availability = ProgramAvailability.instances

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    guard let command = call.arguments.first, !command.hasPrefix("-") else {
      return misuse("write sudo COMMAND", in: &context, status: 1)
    }
    // Root's programs may be called by their paths, as documents about NAT instances do.
    let name = command.split(separator: "/").last.map(String.init) ?? command
    guard let program = ProgramRegistry.program(named: name),
      program.availability.includes(context.shell.host)
    else {
      context.printError("sudo: \(command): command not found\n")
      return 1
    }
    // Root may be in charge already, as while user data is run.
    let wasRoot = context.isRoot
    context.becomeRoot(true)
    defer { context.becomeRoot(wasRoot) }
    var inner = call
    inner.name = name
    inner.arguments = Array(call.arguments.dropFirst())
    return program.run(inner, in: &context)
  }
}

extension ShellContext {
  /// What is done from here is done by root, or by the machine's user again.
  mutating func becomeRoot(_ isRoot: Bool) {
    self.isRoot = isRoot
    shell.actsAsRoot = isRoot
  }
}
