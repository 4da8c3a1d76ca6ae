/// `accum bytes as totalBytes`: the running sum of a field over the rows in their order. Without a
/// name the column is `bytes_accum` (inferred: the documentation names none).
struct AccumCommand: Command {
  static let keywords = ["accum"]
  let name: FieldName
  let alias: FieldName?

  init(parsing parser: inout InsightsParser) throws(Diagnostic) {
    name = try parser.name()
    alias = try parser.skipKeyword("as") ? try parser.name("a name for the column") : nil
  }

  func plan(in planner: inout Planner, at range: Range<Int>) throws(Diagnostic) {
    try planner.orderNewestFirst()
    let source = try planner.slot(of: name)
    let slot = planner.newSlot()
    planner.append(AccumStage(source: source, slot: slot))
    let alias = alias ?? FieldName(steps: [.member(name.text + "_accum")], range: name.range)
    try planner.addColumn(alias.text, slot: slot, at: alias.range)
  }
}

/// Running sum; what is no number adds nothing and gets no sum.
struct AccumStage: Stage {
  let source: Int
  let slot: Int
  private var total = Datum.integer(0)

  init(source: Int, slot: Int) {
    self.source = source
    self.slot = slot
  }

  mutating func process(_ batch: Batch, in context: QueryContext) -> Batch? {
    let column = batch.column(source)
    var sums: [Datum] = []
    for row in 0..<batch.count {
      guard let number = column.number(row) else {
        sums.append(.null)
        continue
      }
      total = Arithmetic.addition.apply(total, number)
      sums.append(total)
    }
    var batch = batch
    batch[slot] = .datums(sums)
    return batch
  }
}

/// `autoregress bytes p=1-3`: copies of the values of earlier rows, as `bytes_p1` and so on.
struct AutoregressCommand: Command {
  static let keywords = ["autoregress"]
  static let lags = 1...4

  let name: FieldName
  let alias: FieldName?
  let lags: ClosedRange<Int>

  init(parsing parser: inout InsightsParser) throws(Diagnostic) {
    name = try parser.name()
    alias = try parser.skipKeyword("as") ? try parser.name("a name for the column") : nil
    guard try parser.skipKeyword("p") else {
      lags = 1...1
      return
    }
    try parser.expectSymbol("=")
    let first = try parser.integer("p", in: Self.lags)
    guard try parser.skipSymbol("-") else {
      lags = first...first
      return
    }
    lags = first...(try parser.integer("p", in: first...Self.lags.upperBound))
  }

  func plan(in planner: inout Planner, at range: Range<Int>) throws(Diagnostic) {
    try planner.orderNewestFirst()
    let source = try planner.slot(of: name)
    var slots: [Int] = []
    for lag in lags {
      let slot = planner.newSlot()
      slots.append(slot)
      let isPlain = alias != nil && lags.count == 1
      let text = (alias ?? name).text + (isPlain ? "" : "_p\(lag)")
      try planner.addColumn(text, slot: slot, at: (alias ?? name).range)
    }
    planner.append(LagStage(source: source, firstLag: lags.lowerBound, slots: slots))
  }
}

/// Values of earlier rows.
struct LagStage: Stage {
  let source: Int
  let firstLag: Int
  /// One for each lag, from the first on.
  let slots: [Int]
  /// The last values, the latest last.
  private var past: [Datum] = []

  init(source: Int, firstLag: Int, slots: [Int]) {
    self.source = source
    self.firstLag = firstLag
    self.slots = slots
  }

  mutating func process(_ batch: Batch, in context: QueryContext) -> Batch? {
    let column = batch.column(source)
    let values = past + (0..<batch.count).map { column[$0] }
    var result = batch
    for (index, slot) in slots.enumerated() {
      let distance = firstLag + index - past.count
      result[slot] = .datums(
        (0..<batch.count).map { $0 >= distance ? values[$0 - distance] : .null })
    }
    past = values.suffix(firstLag + slots.count - 1).map(\.compacted)
    return result
  }
}

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
