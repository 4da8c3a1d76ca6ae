enum Env: Program {
  static let names = ["env", "printenv"]
  static let synopsis = "env [NAME]"
  static let summary = "list the variables that programs see"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    if call.arguments.contains(where: { $0.contains("=") || $0.hasPrefix("-") }) {
      return misuse("write NAME=VALUE COMMAND without env", in: &context, status: 1)
    }
    let exported = context.shell.session.variables.exported
    guard let name = call.arguments.first else {
      for (name, value) in exported { context.print("\(name)=\(value)\n") }
      return 0
    }
    guard let variable = exported.first(where: { $0.name == name }) else { return 1 }
    context.print("\(variable.value)\n")
    return 0
  }
}
