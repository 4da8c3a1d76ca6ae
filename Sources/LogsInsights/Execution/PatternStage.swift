/// Counts texts by their structure, and with a comparison those of two periods apart.
struct PatternStage: Stage {
  static let columns = ["@pattern", "@ratio", "@sampleCount", "@severityLabel"]
  static let comparedColumns = [
    "@previousSampleCount", "@sampleCountDifference", "@differenceDescription",
  ]

  let source: BoundExpression
  let timestamp: Int?
  /// In the order of the columns.
  var slots: [Int]
  var comparison: ComparedPeriod?

  private struct Cluster: Sendable {
    var pattern: Text
    var severity: Datum
    var count = 0
    var previousCount = 0
  }

  private var table = GroupTable()
  private var clusters: [Cluster] = []
  private var width = 0

  init(
    source: BoundExpression, timestamp: Int?, slots: [Int], comparison: ComparedPeriod?
  ) {
    self.source = source
    self.timestamp = timestamp
    self.slots = slots
    self.comparison = comparison
  }

  mutating func process(_ batch: Batch, in context: QueryContext) -> Batch? {
    width = max(batch.columns.count, (slots.max() ?? 0) + 1)
    let column = source.evaluate(batch, in: context)
    let instants = timestamp.map { batch.column($0) }
    for row in 0..<batch.count {
      guard let text = column[row].asText else { continue }
      let pattern = TextStructure.pattern(of: text)
      let (index, isNew) = table.group(of: Array(pattern.bytes))
      if isNew {
        clusters.append(Cluster(pattern: pattern, severity: TextStructure.severity(of: text)))
      }
      let instant = instants?[row].wholeNumber
      if isCurrent(instant, context) { clusters[index].count += 1 }
      if isPrevious(instant, context) { clusters[index].previousCount += 1 }
    }
    return nil
  }

  private func isCurrent(_ instant: Int?, _ context: QueryContext) -> Bool {
    guard comparison != nil, let instant, let period = context.period else { return true }
    return period.contains(instant)
  }

  /// Periods may overlap, so a record can count in both.
  private func isPrevious(_ instant: Int?, _ context: QueryContext) -> Bool {
    guard let comparison, let instant, let period = context.period else { return false }
    return comparison.period(before: period).contains(instant)
  }

  mutating func finish(in context: QueryContext) -> Batch? {
    guard !clusters.isEmpty else { return nil }
    let total = clusters.reduce(0) { $0 + $1.count }
    let order = clusters.indices.sorted {
      (clusters[$1].count, $0) < (clusters[$0].count, $1)
    }
    var batch = Batch(count: clusters.count, slots: width)
    func fill(_ column: Int, _ value: (Cluster) -> Datum) {
      batch[slots[column]] = .datums(order.map { value(clusters[$0]) })
    }
    fill(0) { .text($0.pattern) }
    fill(1) { Arithmetic.division.apply(.integer($0.count), .integer(total)) }
    fill(2) { .integer($0.count) }
    fill(3) { $0.severity }
    if comparison != nil {
      fill(4) { .integer($0.previousCount) }
      fill(5) { .integer($0.count - $0.previousCount) }
      fill(6) { Self.description($0.count, $0.previousCount) }
    }
    return batch
  }

  private static func description(_ count: Int, _ previous: Int) -> Datum {
    if previous == 0 { return .text("new in this period") }
    if count == 0 { return .text("no longer seen") }
    if count == previous { return .text("unchanged") }
    let percent = Double(count - previous) / Double(previous) * 100
    return .text((percent > 0 ? "+" : "") + Number.text(of: percent.rounded()) + "%")
  }
}
