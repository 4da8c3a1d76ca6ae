/// `filldown host cpu*`: missing values take the last one that was there; all columns if none is
/// named.
struct FilldownCommand: Command {
  static let keywords = ["filldown"]

  /// A field, or all columns whose names begin so.
  private struct Target {
    var name: FieldName
    var isPrefix: Bool
  }

  private let targets: [Target]

  init(parsing parser: inout InsightsParser) throws(Diagnostic) {
    var targets: [Target] = []
    while parser.isName {
      let name = try parser.name()
      let touches = parser.current.range.lowerBound == name.range.upperBound
      let isPrefix = touches ? try parser.skipSymbol("*") : false
      targets.append(Target(name: name, isPrefix: isPrefix))
      _ = try parser.skipSymbol(",")
    }
    self.targets = targets
  }

  func plan(in planner: inout Planner, at range: Range<Int>) throws(Diagnostic) {
    try planner.orderNewestFirst()
    let columns = planner.currentColumns()
    var slots: [Int] = targets.isEmpty ? columns.map(\.slot) : []
    for target in targets {
      if target.isPrefix {
        slots += columns.filter { $0.name.hasPrefix(target.name.text) }.map(\.slot)
      } else {
        slots.append(try planner.slot(of: target.name))
      }
    }
    planner.append(FilldownStage(slots: slots))
  }
}

/// Missing values take the last one that was there.
struct FilldownStage: Stage {
  let slots: [Int]
  private var last: [Datum]

  init(slots: [Int]) {
    self.slots = slots
    last = slots.map { _ in .null }
  }

  mutating func process(_ batch: Batch, in context: QueryContext) -> Batch? {
    var batch = batch
    for (index, slot) in slots.enumerated() {
      let column = batch.column(slot)
      let values = (0..<batch.count).map { row in
        if column.isPresent(row) { last[index] = column[row] }
        return last[index]
      }
      last[index] = last[index].compacted
      batch[slot] = .datums(values)
    }
    return batch
  }
}

/// `fillmissing with 0 for n`: rows for the empty bins of `stats … by bin(…)`, for each combination
/// of its other keys, between the first bin and the last.
struct FillmissingCommand: Command {
  static let keywords = ["fillmissing"]
  let values: [(value: Datum, name: FieldName)]

  init(parsing parser: inout InsightsParser) throws(Diagnostic) {
    var values: [(value: Datum, name: FieldName)] = []
    if try parser.skipKeyword("with") {
      repeat {
        let value = try parser.literal()
        try parser.expectKeyword("for")
        values.append((value, try parser.name()))
      } while try parser.skipSymbol(",")
    }
    self.values = values
  }

  func plan(in planner: inout Planner, at range: Range<Int>) throws(Diagnostic) {
    guard let bins = planner.timeBins else {
      let rule = "it must follow stats … by bin(…)"
      throw Diagnostic(.misplaced(command: Self.keyword, rule: rule), at: range)
    }
    var defaults: [(slot: Int, value: Datum)] = []
    for (value, name) in values { defaults.append((try planner.slot(of: name), value)) }
    planner.append(FillmissingStage(bins: bins, defaults: defaults))
  }
}

/// Puts rows into the gaps between bins of time; rows come out by their other keys in the order of
/// appearance, then by time.
struct FillmissingStage: Stage {
  let bins: TimeBins
  let defaults: [(slot: Int, value: Datum)]
  private var rows = RowStore()
  private var slots = 0

  init(bins: TimeBins, defaults: [(slot: Int, value: Datum)]) {
    self.bins = bins
    self.defaults = defaults
  }

  mutating func process(_ batch: Batch, in context: QueryContext) -> Batch? {
    slots = max(slots, batch.columns.count)
    for row in 0..<batch.count { rows.append(batch, row) }
    return nil
  }

  mutating func finish(in context: QueryContext) -> Batch? {
    var instants: [Int] = []
    var groups = GroupTable()
    var members: [[Int]] = []
    for row in 0..<rows.count {
      guard case .timestamp(let instant) = rows.value(row, bins.slot) else { continue }
      instants.append(instant)
      var key: [UInt8] = []
      for slot in bins.others { GroupKey.append(rows.value(row, slot), to: &key) }
      let group = groups.group(of: key)
      if group.isNew { members.append([]) }
      members[group.index].append(row)
    }
    guard let first = instants.min(), let last = instants.max() else { return rows.batch }
    var filled = RowStore()
    for group in members {
      var known: [Int: Int] = [:]
      for row in group {
        if case .timestamp(let instant) = rows.value(row, bins.slot) { known[instant] = row }
      }
      var instant = first
      // No result is longer; a bin of 1 ms over a day would be.
      while instant <= last, filled.count < LimitStage.range.upperBound {
        filled.append(known[instant].map(values) ?? gap(at: instant, like: group[0]))
        instant = bins.period.next(after: instant)
      }
    }
    return filled.batch
  }

  private func values(_ row: Int) -> [Datum] { (0..<slots).map { rows.value(row, $0) } }

  private func gap(at instant: Int, like row: Int) -> [Datum] {
    var values = [Datum](repeating: .null, count: slots)
    for slot in bins.others { values[slot] = rows.value(row, slot) }
    for (slot, value) in defaults { values[slot] = value }
    values[bins.slot] = .timestamp(instant)
    return values
  }
}
