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
