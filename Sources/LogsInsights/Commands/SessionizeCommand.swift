/// `sessionize srcAddr maxspan 1h as visit`: numbers the sessions of each combination of fields; a
/// session ends when nothing happens for longer than `maxspan`.
///
/// Sessions are numbered from 1 in the order of their beginnings (inferred).
struct SessionizeCommand: Command {
  static let keywords = ["sessionize"]
  let names: [FieldName]
  let gap: Int
  let alias: FieldName?

  init(parsing parser: inout InsightsParser) throws(Diagnostic) {
    names = try parser.names()
    if try parser.skipKeyword("maxspan") {
      guard case .period(let period) = parser.current.kind else {
        throw parser.unexpected("a period such as 30m")
      }
      try parser.advance()
      gap = period.length
    } else {
      gap = 30 * 60_000
    }
    alias = try parser.skipKeyword("as") ? try parser.name("a name for the column") : nil
  }

  func plan(in planner: inout Planner, at range: Range<Int>) throws(Diagnostic) {
    try planner.orderNewestFirst()
    var keys: [Int] = []
    for name in names { keys.append(try planner.slot(of: name)) }
    let timestamp = try planner.slot(
      of: FieldName(steps: [.member(SystemField.timestamp.rawValue)], range: range))
    let slot = planner.newSlot()
    planner.append(SessionStage(keys: keys, timestamp: timestamp, gap: gap, slot: slot))
    try planner.addColumn(alias?.text ?? "session_id", slot: slot, at: alias?.range ?? range)
  }
}
