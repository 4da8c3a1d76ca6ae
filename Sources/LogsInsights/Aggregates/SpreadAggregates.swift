/// How numeric values are spread: `stddev` and `variance` of the population, `pct` by rank.
let spreadAggregates: [AggregateFunction] = [
  AggregateFunction("stddev", arity: 1...1) { _ in SpreadAccumulator(isRoot: true) },
  AggregateFunction("variance", arity: 1...1) { _ in SpreadAccumulator(isRoot: false) },
  AggregateFunction("pct", "percentile", arity: 2...2, columns: 0..<1) { call throws(Diagnostic) in
    guard let percent = call.literal(1)?.number?.double, (0...100).contains(percent) else {
      throw call.refusal(of: 1, expected: "a percentage from 0 to 100 as argument 2")
    }
    return PercentileAccumulator(percent: percent)
  },
]

/// Welford's method, which does not lose digits when values are large and close together.
struct SpreadAccumulator: Accumulator {
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

  func result(_ group: Int) -> Datum {
    let spread = spreads[group]
    guard spread.count > 0 else { return .null }
    let variance = spread.squares / spread.count
    return .numeric(isRoot ? variance.squareRoot() : variance)
  }
}

/// The smallest value that has at least so many percent of all values at or below it.
struct PercentileAccumulator: Accumulator {
  let percent: Double
  /// Whether the value is halfway to the next one where just so many percent are at or below it.
  let isHalfway: Bool
  /// The values of all groups as they came, and the group of each: taking one in is a copy.
  private var values: [Double] = []
  private var valueGroups: [UInt32] = []

  init(percent: Double, isHalfway: Bool = false) {
    self.percent = percent
    self.isHalfway = isHalfway
  }

  mutating func add(_ arguments: [Column], groups: [Int], groupCount: Int) {
    for (row, group) in groups.enumerated() {
      guard let value = arguments[0].number(row)?.double else { continue }
      values.append(value)
      valueGroups.append(UInt32(truncatingIfNeeded: group))
    }
  }

  var takesNumbers: Bool { true }

  mutating func add(numbers: Span<Int>, groups: Span<Int>, groupCount: Int) {
    numbers.withUnsafeBufferPointer { numbers in
      values.append(contentsOf: numbers.lazy.map { Double($0) })
    }
    groups.withUnsafeBufferPointer { groups in
      valueGroups.append(contentsOf: groups.lazy.map { UInt32(truncatingIfNeeded: $0) })
    }
  }

  var isMergeable: Bool { true }

  mutating func merge(_ other: any Accumulator, groups: [Int], groupCount: Int) {
    guard let other = other as? Self else { return }
    values += other.values
    valueGroups.append(
      contentsOf: other.valueGroups.lazy.map {
        UInt32(truncatingIfNeeded: groups[Int($0)])
      })
  }

  func result(_ group: Int) -> Datum {
    if case .datums(let results) = results([group]) { results[0] } else { .null }
  }

  func results(_ groups: [Int]) -> Column {
    // Where the values of each group begin once they stand side by side.
    let count = max(groups.max() ?? 0, Int(valueGroups.max() ?? 0)) + 1
    var ends = [Int](repeating: 0, count: count + 1)
    for group in valueGroups { ends[Int(group) + 1] += 1 }
    for group in 0..<count { ends[group + 1] += ends[group] }
    let starts = ends
    var ordered = [Double](repeating: 0, count: values.count)
    for (value, group) in zip(values, valueGroups) {
      ordered[ends[Int(group)]] = value
      ends[Int(group)] += 1
    }
    let (percent, isHalfway) = (percent, isHalfway)
    return ordered.withUnsafeMutableBufferPointer { ordered in
      .datums(
        groups.map { group in
          let own = UnsafeMutableBufferPointer(rebasing: ordered[starts[group]..<starts[group + 1]])
          guard !own.isEmpty else { return .null }
          let place = percent / 100 * Double(own.count)
          let rank = max(0, Int(place.rounded(.up)) - 1)
          let value = Selection.element(at: rank, in: own, by: <)
          guard isHalfway, place == place.rounded(.down), rank + 1 < own.count else {
            return .numeric(value)
          }
          return .numeric((value + Selection.element(at: rank + 1, in: own, by: <)) / 2)
        })
    }
  }
}

/// `median(x)`: the middle value, or the mean of the two in the middle. AWS's blog on Logs Insights
/// prints it without saying which.
let medianAggregates: [AggregateFunction] = [
  AggregateFunction("median", arity: 1...1) { _ in
    PercentileAccumulator(percent: 50, isHalfway: true)
  }
]
