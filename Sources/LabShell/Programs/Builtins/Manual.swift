/// `man`: how a program is called; the pages of `aws` are its own.
enum Manual: Program {
  static let names = ["man"]
  static let synopsis = "man PROGRAM"
  static let summary = "tell how a program is called"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    guard let name = call.arguments.first(where: { $0.contains { !$0.isNumber } }) else {
      return misuse("what manual page do you want?", in: &context, status: 1)
    }
    if name == "aws" {
      return context.invoke(
        ProgramCall(words: call.arguments.filter { $0.contains { !$0.isNumber } } + ["help"]),
        mayBeFunction: false)
    }
    guard let program = ProgramRegistry.program(named: name) else {
      context.printError("No manual entry for \(name)\n")
      return 16
    }
    context.print(
      """
      NAME
             \(program.names.joined(separator: ", ")) - \(program.summary)

      SYNOPSIS
             \(program.synopsis)

      """)
    return 0
  }
}
