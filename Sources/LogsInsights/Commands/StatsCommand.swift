/// `stats sum(bytes) as total by srcAddr, bin(5m)`: one row for each group of records.
///
/// Statistics may be combined by arithmetic, and an alias may be used further right in the list.
/// After it only its own columns exist.
struct StatsCommand: Command {
  static let keywords = ["stats"]
  let items: [Item]
  let keys: [Item]
  let offset: Period?

  init(parsing parser: inout InsightsParser) throws(Diagnostic) {
    items = try parser.items()
    keys = try parser.skipKeyword("by") ? try parser.items() : []
    guard try parser.skipKeyword("offset") else {
      offset = nil
      return
    }
    guard case .period(let period) = parser.current.kind else {
      throw parser.unexpected("a period such as 1h")
    }
    try parser.advance()
    offset = period
  }

  func plan(in planner: inout Planner, at range: Range<Int>) throws(Diagnostic) {
    try planner.countStats(at: range)
    planner.isInStats = true
    defer { planner.isInStats = false }
    var aggregation = Aggregation(hasKeys: !keys.isEmpty, items: items.count)
    var columns: [ShownColumn] = []
    for key in keys {
      let expression = try planner.bind(key.expression)
      let slot = planner.newSlot()
      aggregation.keys.append((shifted(expression, key.expression), slot))
      let name = planner.columnName(key)
      if let alias = key.alias { try planner.define(alias.text, slot: slot, at: alias.range) }
      guard !columns.contains(where: { $0.name == name }) else { continue }
      columns.append(ShownColumn(name: name, slot: slot))
      aggregation.names[name] = slot
    }
    let groupColumns = columns.map(\.name)
    for item in items {
      let expression = try planner.bind(item.expression, into: &aggregation)
      let slot = planner.newSlot()
      aggregation.outputs.append((expression, slot))
      let name = planner.columnName(item)
      if let alias = item.alias { try planner.define(alias.text, slot: slot, at: alias.range) }
      if !columns.contains(where: { $0.name == name }) {
        columns.append(ShownColumn(name: name, slot: slot))
      }
      aggregation.names[name] = slot
    }
    planner.append(
      StatsStage(
        keys: aggregation.keys, entries: aggregation.entries, outputs: aggregation.outputs,
        slots: planner.slotCount, leavesOutEmptyRecords: planner.statsCount == 1),
      .summarising)
    planner.replaceColumns(columns)
    planner.groupColumns = groupColumns
    planner.timeBins = timeBins(aggregation.keys.map(\.slot))
  }

  /// The key that is a bin, and the others, when there is just one such key.
  private func timeBins(_ slots: [Int]) -> TimeBins? {
    let bins = keys.indices.filter {
      guard case .call(let name, _, _) = keys[$0].expression.form else { return false }
      return ["bin", "datefloor", "dateceil"].contains(name.lowercased())
    }
    guard let key = bins.first, bins.count == 1,
      case .call(_, let arguments, _) = keys[key].expression.form,
      case .period(let period)? = arguments.last?.form
    else { return nil }
    return TimeBins(period: period, slot: slots[key], others: slots.filter { $0 != slots[key] })
  }

  /// `offset 1h` moves the bins of time keys later, so that two periods can be laid side by side.
  private func shifted(_ bound: BoundExpression, _ written: Expression) -> BoundExpression {
    guard let offset, case .call(let name, _, _) = written.form, name.lowercased() == "bin"
    else { return bound }
    let length = offset.length
    return .call(
      { arguments, _ in
        guard case .timestamp(let instant) = arguments[0] else { return .null }
        return .timestamp(instant + length)
      }, [bound])
  }
}

/// Groups rows by their keys and keeps statistics of each group.
struct StatsStage: MergeableStage {
  private let keys: [(expression: BoundExpression, slot: Int)]
  private var entries: [Aggregation.Entry]
  private let outputs: [(expression: BoundExpression, slot: Int)]
  private let slots: Int
  private let leavesOutEmptyRecords: Bool

  private var groups: GroupKeys
  private var isAnything = false
  /// Groups whose keys are all the `-` of a NODATA or SKIPDATA record.
  private var emptyGroups: Set<Int> = []
  private var examinedGroups = 0
  private(set) var unmatched = 0
  var nextRow: UInt64 = 0

  init(
    keys: [(expression: BoundExpression, slot: Int)], entries: [Aggregation.Entry],
    outputs: [(expression: BoundExpression, slot: Int)], slots: Int, leavesOutEmptyRecords: Bool
  ) {
    self.keys = keys
    self.entries = entries
    self.outputs = outputs
    self.slots = slots
    self.leavesOutEmptyRecords = leavesOutEmptyRecords
    groups = GroupKeys(parts: keys.count)
  }

  mutating func process(_ batch: Batch, in context: QueryContext) -> Batch? {
    isAnything = true
    let rowGroups = groupRows(batch, in: context)
    nextRow += UInt64(batch.count)
    let count = groupCount
    var numbers: [Int: WholeNumbers] = [:]
    for index in entries.indices {
      let columns = entries[index].arguments.map { $0.evaluate(batch, in: context) }
      guard entries[index].accumulator.takesNumbers, columns.count == 1 else {
        entries[index].accumulator.add(columns, groups: rowGroups, groupCount: count)
        continue
      }
      switch columns[0] {
      case .integers(let values):
        entries[index].accumulator.add(
          numbers: values.span, groups: rowGroups.span, groupCount: count)
      case .text(let texts):
        let slot = entries[index].arguments[0].slot
        let whole = slot.flatMap { numbers[$0] } ?? WholeNumbers(texts)
        if let slot { numbers[slot] = whole }
        add(whole, columns[0], rowGroups, to: index, count)
      default:
        entries[index].accumulator.add(columns, groups: rowGroups, groupCount: count)
      }
    }
    return nil
  }

  /// Whole numbers go in by themselves; what is left goes in as it is.
  private mutating func add(
    _ whole: WholeNumbers, _ column: Column, _ rowGroups: [Int], to index: Int, _ count: Int
  ) {
    guard !whole.others.isEmpty else {
      entries[index].accumulator.add(
        numbers: whole.values.span, groups: rowGroups.span, groupCount: count)
      return
    }
    var (values, groups): ([Int], [Int]) = ([], [])
    var others = whole.others[...]
    for row in rowGroups.indices {
      if others.first == row {
        others.removeFirst()
        continue
      }
      values.append(whole.values[row])
      groups.append(rowGroups[row])
    }
    entries[index].accumulator.add(
      numbers: values.span, groups: groups.span, groupCount: count)
    entries[index].accumulator.add(
      [column.gathered(whole.others)], groups: whole.others.map { rowGroups[$0] },
      groupCount: count)
  }

  private var groupCount: Int { keys.isEmpty ? (isAnything ? 1 : 0) : groups.count }

  private mutating func groupRows(_ batch: Batch, in context: QueryContext) -> [Int] {
    guard !keys.isEmpty else { return Array(repeating: 0, count: batch.count) }
    let columns = keys.map { $0.expression.evaluate(batch, in: context) }
    let rowGroups = groups.groups(of: columns, count: batch.count, firstRow: nextRow)
    if leavesOutEmptyRecords {
      for group in examinedGroups..<groups.count where groups.isAll(UInt8(ascii: "-"), group) {
        emptyGroups.insert(group)
      }
      examinedGroups = groups.count
      if !emptyGroups.isEmpty { unmatched += rowGroups.count(where: emptyGroups.contains) }
    }
    return rowGroups
  }

  mutating func finish(in context: QueryContext) -> Batch? {
    let count = groupCount
    guard count > 0 else { return nil }
    let order = keys.isEmpty ? [0] : groups.order
    var batch = Batch(count: count, slots: slots)
    for (index, key) in keys.enumerated() { batch[key.slot] = groups.column(index, order) }
    for entry in entries {
      batch[entry.slot] = entry.accumulator.results(order)
    }
    for output in outputs {
      batch[output.slot] = output.expression.evaluate(batch, in: context)
    }
    return batch
  }

  // MARK: Parts

  var isMergeable: Bool { entries.allSatisfy { $0.accumulator.isMergeable } }

  var keepsBatches: Bool { false }

  mutating func merge(_ other: any MergeableStage) {
    guard let other = other as? Self else { return }
    unmatched += other.unmatched
    guard other.isAnything else { return }
    isAnything = true
    let mine = keys.isEmpty ? [0] : groups.merge(other.groups)
    for index in entries.indices {
      entries[index].accumulator.merge(
        other.entries[index].accumulator, groups: mine, groupCount: groupCount)
    }
  }
}

/// `countFrequent srcAddr, dstPort`: how often each combination occurs, the most frequent first, in
/// `_approxcount`; exact here.
struct CountFrequentCommand: Command {
  static let keywords = ["countfrequent", "count_frequent"]
  let names: [FieldName]

  init(parsing parser: inout InsightsParser) throws(Diagnostic) { names = try parser.names() }

  func plan(in planner: inout Planner, at range: Range<Int>) throws(Diagnostic) {
    var keys: [(expression: BoundExpression, slot: Int)] = []
    var columns: [ShownColumn] = []
    for name in names {
      let slot = planner.newSlot()
      keys.append((try planner.resolve(name), slot))
      columns.append(ShownColumn(name: name.text, slot: slot))
    }
    let count = planner.newSlot()
    columns.append(ShownColumn(name: "_approxcount", slot: count))
    let entry = Aggregation.Entry(accumulator: CountAccumulator(), arguments: [], slot: count)
    planner.append(
      StatsStage(
        keys: keys, entries: [entry], outputs: [], slots: planner.slotCount,
        leavesOutEmptyRecords: planner.isOpen),
      .summarising)
    planner.append(SortStage(keys: [SortKey(slot: count, isDescending: true)]))
    planner.replaceColumns(columns)
  }
}
