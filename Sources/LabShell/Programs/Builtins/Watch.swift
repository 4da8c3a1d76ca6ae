import Foundations

/// `watch`: a command again and again. Nobody can stop an input that is carried out, so it ends by
/// itself, after as long as one would look.
enum Watch: Program {
  static let names = ["watch"]
  static let synopsis = "watch [-n SECONDS] COMMAND..."
  static let summary = "run a command five times, some seconds apart"

  private static let rounds = 5

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    guard
      let options = options(
        call, .init(flags: "tdgex", valued: "n", stopsAtOperand: true), in: &context)
    else { return 1 }
    guard !options.operands.isEmpty else {
      return misuse("which command?", in: &context, status: 1)
    }
    let typed = options.value("n") ?? "2"
    guard let seconds = GivenNumber(typed, in: 1...3_600)?.value else {
      return misuse("'\(typed)' is no number of seconds from 1 to 3600", in: &context, status: 1)
    }
    let command = options.operands.joined(separator: " ")
    for round in 1...rounds {
      guard context.mayWork(), context.goesOn else { return 1 }
      if !options.has("t") { context.print("Every \(seconds).0s: \(command)\n") }
      context.evaluate(command, named: "watch")
      if round < rounds { context.spend(milliseconds: seconds * 1_000) }
    }
    return context.shell.session.status
  }
}
