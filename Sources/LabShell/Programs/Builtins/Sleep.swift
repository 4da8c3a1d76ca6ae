enum Sleep: Program {
  static let names = ["sleep"]
  static let synopsis = "sleep TIME..."
  static let summary = "let simulated time pass"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    guard !call.arguments.isEmpty else { return misuse("missing operand", in: &context, status: 1) }
    var total = 0
    for word in call.arguments {
      guard let duration = WaitingTime(parsing: word) else {
        return misuse("invalid time interval '\(word)'", in: &context, status: 1)
      }
      total += duration.milliseconds
    }
    guard total <= Limits.secondsOfWaiting * 1000 else {
      return misuse("at most 3 days at once", in: &context, status: 1)
    }
    context.spend(milliseconds: total)
    return 0
  }
}
