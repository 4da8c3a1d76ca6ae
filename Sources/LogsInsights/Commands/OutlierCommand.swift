/// `outlier action=remove param=3.0 uselower=true mark=true bytes packets`: draws in, or drops the
/// rows of, values that lie further than `param` interquartile ranges above the upper quartile (or
/// below the lower one).
///
/// The marker column is `FIELD_outlier` (inferred: the documentation names none).
struct OutlierCommand: Command {
  static let keywords = ["outlier"]

  private var removes = false
  private var factor = 2.5
  private var checksBelow = false
  private var marks = false
  private var names: [FieldName] = []

  private static let options = ["action", "param", "uselower", "mark"]

  init(parsing parser: inout InsightsParser) throws(Diagnostic) {
    while parser.isAtOption(Self.options) {
      switch try parser.option(Self.options) {
      case "action":
        if try parser.skipKeyword("remove") {
          removes = true
        } else if try !parser.skipKeyword("transform") {
          throw parser.unexpected("remove or transform")
        }
      case "param":
        let range = parser.current.range
        guard let number = try parser.literal().number?.double, number > 0 else {
          throw Diagnostic(
            .unexpected(symbol: parser.spelling(range), expected: "a number above 0"), at: range)
        }
        factor = number
      case "uselower": checksBelow = try parser.flag()
      default: marks = try parser.flag()
      }
    }
    repeat {
      names.append(try parser.name("a numeric field"))
      _ = try parser.skipSymbol(",")
    } while parser.isName
  }

  func plan(in planner: inout Planner, at range: Range<Int>) throws(Diagnostic) {
    try planner.orderNewestFirst()
    var targets: [OutlierStage.Target] = []
    for name in names {
      let source = try planner.slot(of: name)
      let slot = planner.newSlot()
      planner.redirect(name.text, to: slot)
      var target = OutlierStage.Target(source: source, slot: slot)
      if marks {
        let mark = planner.newSlot()
        try planner.addColumn(name.text + "_outlier", slot: mark, at: name.range)
        target.mark = mark
      }
      targets.append(target)
    }
    planner.append(
      OutlierStage(targets: targets, factor: factor, checksBelow: checksBelow, removes: removes),
      .summarising)
  }
}

/// Finds values far above (or below) the middle half of a column; drops their rows or draws them in.
struct OutlierStage: Stage {
  struct Target: Sendable {
    var source: Int
    /// Where the values go that are drawn in.
    var slot: Int
    /// Where it is noted which were outliers.
    var mark: Int?
  }

  let targets: [Target]
  /// How many times the distance between the quartiles is too far.
  let factor: Double
  let checksBelow: Bool
  let removes: Bool
  private var rows = RowStore()

  init(targets: [Target], factor: Double, checksBelow: Bool, removes: Bool) {
    self.targets = targets
    self.factor = factor
    self.checksBelow = checksBelow
    self.removes = removes
  }

  mutating func process(_ batch: Batch, in context: QueryContext) -> Batch? {
    for row in 0..<batch.count { rows.append(batch, row) }
    return nil
  }

  mutating func finish(in context: QueryContext) -> Batch? {
    var outliers = Set<Int>()
    for target in targets {
      let bounds = bounds(of: target.source)
      for row in 0..<rows.count {
        let value = rows.value(row, target.source)
        let number = value.number?.double
        let isOutlier = number.map { !bounds.contains($0) } ?? false
        if isOutlier { outliers.insert(row) }
        let clamped = number.map {
          Datum.numeric(min(max($0, bounds.lowerBound), bounds.upperBound))
        }
        rows.set(isOutlier && !removes ? clamped ?? value : value, row, target.slot)
        if let mark = target.mark { rows.set(.boolean(isOutlier), row, mark) }
      }
    }
    if removes { rows.reorder((0..<rows.count).filter { !outliers.contains($0) }) }
    let batch = rows.batch
    rows = RowStore()
    return batch
  }

  /// Quartiles by nearest rank, as `pct` has them.
  private func bounds(of slot: Int) -> ClosedRange<Double> {
    let sorted = (0..<rows.count).compactMap { rows.value($0, slot).number?.double }.sorted()
    guard !sorted.isEmpty else { return -Double.infinity...Double.infinity }
    func quartile(_ share: Double) -> Double {
      sorted[max(0, Int((share * Double(sorted.count)).rounded(.up)) - 1)]
    }
    let distance = factor * (quartile(0.75) - quartile(0.25))
    let lowest = checksBelow ? quartile(0.25) - distance : -Double.infinity
    return lowest...max(lowest, quartile(0.75) + distance)
  }
}
