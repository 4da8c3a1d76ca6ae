enum TypeCommand: Program {
  static let names = ["type", "which"]
  static let synopsis = "type NAME..."
  static let summary = "tell whether a command is there"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    var status = 0
    for name in call.arguments {
      if let program = ProgramRegistry.program(named: name),
        program.availability.includes(context.shell.host)
      {
        context.print("\(name) is there: \(program.summary)\n")
      } else {
        context.printError(NotFound.message(for: name, in: context.shell))
        status = 1
      }
    }
    return status
  }
}
