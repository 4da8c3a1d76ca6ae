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
