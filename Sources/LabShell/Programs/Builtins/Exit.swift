import Foundations

enum Exit: Program {
  static let names = ["exit", "logout"]
  static let synopsis = "exit [STATUS]"
  static let summary = "leave an instance, or end the shell"

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
