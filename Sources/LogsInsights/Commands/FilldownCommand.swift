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
