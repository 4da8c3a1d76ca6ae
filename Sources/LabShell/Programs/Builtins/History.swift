import Foundations

enum History: Program {
  static let names = ["history"]
  static let synopsis = "history [COUNT] [-c]"
  static let summary = "list what was typed in this shell"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    let history = context.shell.session.history
    guard let word = call.arguments.first else { return list(history, newest: nil, in: &context) }
    switch word {
    case "-c":
      context.shell.session.history = CommandHistory()
      return 0
    // A file of it is read and written by real shells; here none is lost in between.
    case "-a", "-n", "-r", "-w": return 0
    default:
      guard let count = GivenNumber(word, in: 0...Int(Int32.max)) else {
        context.printError("sh: history: \(word): numeric argument required\n")
        return 1
      }
      return list(history, newest: count.value, in: &context)
    }
  }

  private static func list(
    _ history: CommandHistory, newest count: Int?, in context: inout ShellContext
  ) -> Int {
    let skipped = count.map { max(0, history.lines.count - $0) } ?? 0
    for (index, line) in history.lines.enumerated().dropFirst(skipped) {
      let number = String(history.first + index)
      let blanks = String(repeating: " ", count: max(0, 5 - number.count))
      context.print("\(blanks)\(number)  \(line)\n")
    }
    return 0
  }
}
