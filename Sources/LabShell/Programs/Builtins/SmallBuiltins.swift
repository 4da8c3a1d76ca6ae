import Foundations

enum True: Program {
  static let names = ["true", ":"]
  static let synopsis = "true"
  static let summary = "succeed"
  static let example = "true && echo done"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int { 0 }
}

enum False: Program {
  static let names = ["false"]
  static let synopsis = "false"
  static let summary = "fail"
  static let example = "false || echo failed"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int { 1 }
}

enum Let: Program {
  static let names = ["let"]
  static let synopsis = "let EXPRESSION..."
  static let summary = "calculate"
  static let example = "let minutes=600/60"

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

enum Clear: Program {
  static let names = ["clear"]
  static let synopsis = "clear"
  static let summary = "clear the screen"
  static let example = "clear"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    // The terminal clears its own screen when it sees this word; elsewhere there is none to clear.
    0
  }
}

/// Builtins that concern a real machine's processes, and do what little there is to do here.
enum Umask: Program {
  static let names = ["umask", "ulimit", "times", "stty"]
  static let synopsis = "umask, ulimit, times, stty"
  static let summary = "ask about what a simulated machine does not limit"
  static let example = "umask"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    switch (call.name, call.arguments.isEmpty) {
    case ("umask", true): context.print("0022\n")
    case ("ulimit", true): context.print("unlimited\n")
    case ("times", _): context.print("0m0.000s 0m0.000s\n0m0.000s 0m0.000s\n")
    default: break
    }
    return 0
  }
}

enum History: Program {
  static let names = ["history"]
  static let synopsis = "history [COUNT] [-c]"
  static let summary = "list what was typed in this shell, by the numbers of the inputs"
  static let example = "history 10"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    let history = context.shell.session.history
    guard let word = call.arguments.first else { return list(history, newest: nil, in: &context) }
    switch word {
    case "-c":
      context.shell.session.history.clear()
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
    var last: Int?
    for line in history.lines.dropFirst(skipped) {
      // The commands of a form are one input.
      let number = line.number == last ? "" : String(line.number)
      last = line.number
      let blanks = String(repeating: " ", count: max(0, 5 - number.count))
      context.print("\(blanks)\(number)  \(line.text)\n")
    }
    return 0
  }
}
