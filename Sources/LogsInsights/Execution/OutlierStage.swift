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
