import AWSServices
import Foundations
import NetworkModel

enum TimeLimit: Program {
  static let names = ["timeout", "nice"]
  static let synopsis = "timeout [-k TIME] [-s SIGNAL] TIME COMMAND [ARGUMENT...]"
  static let summary = "run a command for a limited time"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    let isLimit = call.programName == "timeout"
    let description = Options.Description(
      flags: isLimit ? "v" : "", valued: isLimit ? "ks" : "n",
      long: [
        "kill-after": "k", "signal": "s", "verbose": "v", "preserve-status": "p", "foreground": "f",
      ],
      stopsAtOperand: true)
    guard let options = options(call, description, in: &context) else { return 125 }
    var words = options.operands[...]
    var deadline: Instant?
    if isLimit {
      guard let time = words.popFirst() else {
        return misuse("missing operand", in: &context, status: 125)
      }
      guard let duration = WaitingTime(parsing: time) else {
        return misuse("invalid time interval '\(time)'", in: &context, status: 125)
      }
      if duration.milliseconds > 0 { deadline = context.cloud.now + duration.milliseconds }
    }
    guard !words.isEmpty else { return misuse("missing operand", in: &context, status: 125) }
    let command = Array(words)
    return context.limitingTime(to: deadline) { context in
      context.invoke(ProgramCall(words: command), mayBeFunction: false)
    } ?? 124
  }
}

extension ShellContext {
  /// Runs `body` until it ends or the deadline is there; answers its status, or `nil` where it was
  /// ended.
  fileprivate mutating func limitingTime(
    to deadline: Instant?, _ body: (inout ShellContext) -> Int
  ) -> Int? {
    let outer = self.deadline
    // The nearer one ends both.
    self.deadline = [outer, deadline].compactMap { $0 }.min()
    var status = 0
    inSubshell { context in
      status = body(&context)
      context.shell.session.status = status
    }
    let hasEnded = hasMissedDeadline
    self.deadline = outer
    hasMissedDeadline = hasEnded && outer.map { cloud.now >= $0 } ?? false
    if hasEnded, !hasMissedDeadline, !isExhausted { isStopped = false }
    return hasEnded ? nil : status
  }
}
