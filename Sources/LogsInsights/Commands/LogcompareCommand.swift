/// `logcompare timeshift 7d`: the patterns of the query's messages beside those of the same time so
/// much earlier, as `pattern @message | diff` gives them (inferred: the documentation shows no
/// result).
struct LogcompareCommand: Command {
  static let keywords = ["logcompare"]
  let shift: Period

  init(parsing parser: inout InsightsParser) throws(Diagnostic) {
    try parser.expectKeyword("timeshift")
    guard case .period(let period) = parser.current.kind else {
      throw parser.unexpected("a period such as 7d")
    }
    try parser.advance()
    shift = period
  }

  func plan(in planner: inout Planner, at range: Range<Int>) throws(Diagnostic) {
    guard planner.isOpen else {
      let rule = "it compares log events, and stats has left none"
      throw Diagnostic(.misplaced(command: Self.keyword, rule: rule), at: range)
    }
    let message = FieldName(steps: [.member(SystemField.message.rawValue)], range: range)
    let pattern = PatternCommand(
      expression: Expression(form: .name(message), range: range))
    try pattern.plan(in: &planner, at: range)
    let diff = DiffCommand(comparison: .shifted(milliseconds: shift.length))
    try diff.plan(in: &planner, at: range)
  }
}
