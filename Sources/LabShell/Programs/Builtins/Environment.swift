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

enum Unset: Program {
  static let names = ["unset"]
  static let synopsis = "unset NAME..."
  static let summary = "forget variables"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    for name in call.arguments where name != "-v" {
      guard Variables.isName(name) else {
        return misuse("\(name): not a valid variable name", in: &context, status: 1)
      }
      context.shell.session.variables.unset(name)
    }
    return 0
  }
}
