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
