/// Runs one program as root, which is what changes a kernel's settings.
enum Sudo: Program {
  static let names = ["sudo"]
  static let synopsis = "sudo COMMAND [ARGUMENT...]"
  static let summary = "run a command as root"
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
