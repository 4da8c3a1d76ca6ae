/// How numeric values are spread: `stddev` and `variance` of the population, `pct` by rank.
let spreadAggregates: [Aggregate] = [
  Aggregate("stddev", arity: 1...1) { _ in SpreadStatistic(isRoot: true) },
  Aggregate("variance", arity: 1...1) { _ in SpreadStatistic(isRoot: false) },
  Aggregate("pct", "percentile", arity: 2...2, columns: 0..<1) { call throws(Diagnostic) in
    guard let percent = call.literal(1)?.number?.double, (0...100).contains(percent) else {
      throw call.refusal(of: 1, expected: "a percentage from 0 to 100 as argument 2")
    }
    return PercentileStatistic(percent: percent)
  },
]

/// Welford's method, which does not lose digits when values are large and close together.
struct SpreadStatistic: Statistic {
  private struct Spread: Sendable {
    var count = 0.0
    var mean = 0.0
    var squares = 0.0
  }

  let isRoot: Bool
  private var spreads: [Spread] = []

  init(isRoot: Bool) { self.isRoot = isRoot }

  mutating func add(_ arguments: [Column], groups: [Int], groupCount: Int) {
    spreads.extend(to: groupCount, with: Spread())
    for (row, group) in groups.enumerated() {
      guard let value = arguments[0].number(row)?.double else { continue }
      spreads[group].count += 1
      let distance = value - spreads[group].mean
      spreads[group].mean += distance / spreads[group].count
      spreads[group].squares += distance * (value - spreads[group].mean)
    }
  }

  func result(_ group: Int) -> Scalar {
    let spread = spreads[group]
    guard spread.count > 0 else { return .null }
    let variance = spread.squares / spread.count
    return .numeric(isRoot ? variance.squareRoot() : variance)
  }
}

/// The smallest value that has at least so many percent of all values at or below it.
struct PercentileStatistic: Statistic {
  let percent: Double
  private var values: [[Double]] = []

  init(percent: Double) { self.percent = percent }

  mutating func add(_ arguments: [Column], groups: [Int], groupCount: Int) {
    values.extend(to: groupCount, with: [])
    for (row, group) in groups.enumerated() {
      if let value = arguments[0].number(row)?.double { values[group].append(value) }
    }
  }

  var isMergeable: Bool { true }

  mutating func merge(_ other: any Statistic, groups: [Int], groupCount: Int) {
    guard let other = other as? Self else { return }
    values.extend(to: groupCount, with: [])
    for (theirs, more) in other.values.enumerated() { values[groups[theirs]] += more }
  }

  func result(_ group: Int) -> Scalar {
    let sorted = values[group].sorted()
    guard !sorted.isEmpty else { return .null }
    let rank = Int((percent / 100 * Double(sorted.count)).rounded(.up))
    return .numeric(sorted[max(0, rank - 1)])
  }
}
