enum TypeCommand: Program {
  static let names = ["type", "which"]
  static let synopsis = "type NAME..."
  static let summary = "tell whether a command is there"

  static func run(_ call: ProgramCall, in runtime: inout Runtime) -> Int {
    var status = 0
    for name in call.arguments {
      if let program = ProgramRegistry.program(named: name),
        program.availability.includes(runtime.shell.place)
      {
        runtime.print("\(name) is there: \(program.summary)\n")
      } else {
        runtime.complain(NotFound.message(for: name, in: runtime.shell))
        status = 1
      }
    }
    return status
  }
}
