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
