enum TestCommand: Program {
  static let names = ["test", "["]
  static let synopsis = "[ EXPRESSION ], such as [ -n \"$A\" ], [ \"$A\" = b ] or [ 1 -lt 2 ]"
  static let summary = "compare words and numbers, look for files"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    var arguments = call.arguments
    if call.name == "[" {
      guard arguments.popLast() == "]" else { return misuse("missing ']'", in: &context) }
    }
    do {
      var expression = TestExpression(arguments, home: context.shell.currentHome)
      return try expression.evaluate() ? 0 : 1
    } catch {
      return misuse(error.message, in: &context)
    }
  }
}
