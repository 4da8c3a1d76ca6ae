import Foundations

enum Break: Program {
  static let names = ["break", "continue"]
  static let synopsis = "break [COUNT], continue [COUNT]"
  static let summary = "leave a loop, or go on with its next turn"
  static let example = "for number in 1 2 3; do break; done"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    guard let count = GivenNumber(call.arguments.first ?? "1")?.value, count > 0 else {
      context.printError("sh: \(call.name): \(call.arguments[0]): loop count out of range\n")
      return 1
    }
    guard context.loops > 0 else {
      context.printError(
        "sh: \(call.name): only meaningful in a `for', `while', or `until' loop\n")
      return 0
    }
    let loops = min(count, context.loops)
    context.unwinding = call.name == "break" ? .breakLoops(loops) : .continueLoop(loops)
    return 0
  }
}

enum Return: Program {
  static let names = ["return"]
  static let synopsis = "return [STATUS]"
  static let summary = "end a function or a file that is read"
  static let example = "first() { return 0; }"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    guard !context.functions.isEmpty || context.filesRead > 0 else {
      context.printError(
        "sh: return: can only `return' from a function or sourced script\n")
      return 1
    }
    var status = context.shell.session.status
    if let word = call.arguments.first {
      guard let number = GivenNumber(word) else {
        context.printError("sh: return: \(word): numeric argument required\n")
        context.unwinding = .returnFromFunction
        return 2
      }
      status = number.value & 255
    }
    context.unwinding = .returnFromFunction
    return status
  }
}

enum Shift: Program {
  static let names = ["shift"]
  static let synopsis = "shift [COUNT]"
  static let summary = "drop the first parameters: $2 becomes $1"
  static let example = "shift"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    guard let count = GivenNumber(call.arguments.first ?? "1")?.value, count >= 0 else {
      context.printError("sh: shift: \(call.arguments[0]): numeric argument required\n")
      return 1
    }
    guard count <= context.shell.session.parameters.count else { return 1 }
    context.shell.session.parameters.removeFirst(count)
    return 0
  }
}

enum Exit: Program {
  static let names = ["exit", "logout"]
  static let synopsis = "exit [STATUS]"
  static let summary = "leave an instance, or end the shell"
  static let example = "exit"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    guard call.arguments.count <= 1 else {
      return misuse("too many arguments", in: &context, status: 1)
    }
    let word = call.arguments.first ?? String(context.shell.session.status)
    guard let number = GivenNumber(word) else {
      return misuse("\(word): a number from 0 to 255 is needed", in: &context)
    }
    // A process's status has eight bits.
    let status = number.value & 255
    context.exit(status: status)
    return context.shell.session.status
  }
}
