enum Let: Program {
  static let names = ["let"]
  static let synopsis = "let EXPRESSION..."
  static let summary = "calculate"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    guard !call.arguments.isEmpty else {
      context.printError("sh: let: expression expected\n")
      return 1
    }
    var value = 0
    for expression in call.arguments {
      do {
        value = try Arithmetic.evaluate(expression, in: &context)
      } catch {
        context.printError(error.message)
        return 1
      }
    }
    return value == 0 ? 1 : 0
  }
}
