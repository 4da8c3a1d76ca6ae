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

/// Numbers sessions; rows come out in the order in which they came in.
struct SessionStage: Stage {
  let keys: [Int]
  let timestamp: Int
  /// The longest pause within a session, in milliseconds.
  let gap: Int
  let slot: Int
  private var rows = RowStore()

  init(keys: [Int], timestamp: Int, gap: Int, slot: Int) {
    self.keys = keys
    self.timestamp = timestamp
    self.gap = gap
    self.slot = slot
  }

  mutating func process(_ batch: Batch, in context: QueryContext) -> Batch? {
    for row in 0..<batch.count { rows.append(batch, row) }
    return nil
  }

  mutating func finish(in context: QueryContext) -> Batch? {
    var timed: [(instant: Int, row: Int)] = []
    for row in 0..<rows.count {
      if let instant = rows.value(row, timestamp).wholeNumber { timed.append((instant, row)) }
    }
    timed.sort { ($0.instant, $0.row) < ($1.instant, $1.row) }
    var identities = GroupTable()
    var current: [(session: Int, last: Int)] = []
    var sessions = 0
    for (instant, row) in timed {
      var key: [UInt8] = []
      for slot in keys { GroupKey.append(rows.value(row, slot), to: &key) }
      let (identity, isNew) = identities.group(of: key)
      if isNew { current.append((0, 0)) }
      if isNew || instant - current[identity].last > gap {
        sessions += 1
        current[identity].session = sessions
      }
      current[identity].last = instant
      rows.set(.integer(current[identity].session), row, slot)
    }
    return rows.batch
  }
}
