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
