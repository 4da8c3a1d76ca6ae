/// `pattern @message | diff previousDay`: how often each pattern occurred in an earlier period of
/// the same length, and how that changed. The names of its columns are ours: AWS publishes only the
/// console's headings.
struct DiffCommand: Command {
  static let keywords = ["diff"]
  let comparison: ComparedPeriod

  init(comparison: ComparedPeriod) { self.comparison = comparison }

  init(parsing parser: inout InsightsParser) throws(Diagnostic) {
    guard !parser.isAtEndOfCommand else {
      comparison = .previous
      return
    }
    let expected = "previousDay, previousWeek, previousMonth or nothing"
    guard parser.isName else { throw parser.unexpected(expected) }
    let range = parser.current.range
    let name = try parser.name()
    guard let comparison = name.word.flatMap({ ComparedPeriod(named: $0.lowercased()) }) else {
      throw Diagnostic(.unexpected(symbol: name.text, expected: expected), at: range)
    }
    self.comparison = comparison
  }

  func plan(in planner: inout Planner, at range: Range<Int>) throws(Diagnostic) {
    guard var stage = planner.stages.last as? PatternStage, stage.timestamp != nil else {
      throw Diagnostic(.diffWithoutPattern, at: range)
    }
    var columns = planner.columns
    for name in PatternStage.comparedColumns {
      let slot = planner.newSlot()
      columns.append(ShownColumn(name: name, slot: slot))
      stage.slots.append(slot)
    }
    stage.comparison = comparison
    planner.replaceLast(stage)
    planner.replaceColumns(columns)
    planner.comparison = comparison
  }
}

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
