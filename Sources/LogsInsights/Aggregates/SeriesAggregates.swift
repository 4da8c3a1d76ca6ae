/// Change over time, and how values are distributed.
let seriesAggregates: [AggregateFunction] = [
  AggregateFunction("rate", arity: 2...2, columns: 0..<1, needsTimestamp: true) {
    call throws(Diagnostic) in
    RateAccumulator(period: try call.period(1))
  },
  AggregateFunction("histogram", arity: 2...2, columns: 0..<1) { call throws(Diagnostic) in
    guard let width = call.literal(1)?.number?.double, width > 0 else {
      throw call.refusal(of: 1, expected: "the width of a bucket, above 0, as argument 2")
    }
    return HistogramAccumulator(width: width)
  },
  AggregateFunction("topk", arity: 2...2, columns: 1..<2, standsAlone: true) {
    call throws(Diagnostic) in
    guard let count = call.literal(0)?.wholeNumber, (1...10_000).contains(count) else {
      throw call.refusal(of: 0, expected: "how many values, from 1 to 10000, as argument 1")
    }
    return FrequentAccumulator(count: count)
  },
]

/// How much a value changes from the first to the last record, for each period between them.
struct RateAccumulator: Accumulator {
  private struct End: Sendable {
    var instant: Int
    var value: Double
  }

  let period: Period
  private var ends: [(first: End, last: End)?] = []

  init(period: Period) { self.period = period }

  mutating func add(_ arguments: [Column], groups: [Int], groupCount: Int) {
    ends.extend(to: groupCount, with: nil)
    for (row, group) in groups.enumerated() {
      guard let value = arguments[0].number(row)?.double,
        let instant = arguments[1].number(row)?.wholeNumber
      else { continue }
      let end = End(instant: instant, value: value)
      guard let known = ends[group] else {
        ends[group] = (end, end)
        continue
      }
      if instant < known.first.instant { ends[group]?.first = end }
      if instant >= known.last.instant { ends[group]?.last = end }
    }
  }

  func result(_ group: Int) -> Datum {
    guard let (first, last) = ends[group], last.instant > first.instant else { return .null }
    let periods = Double(last.instant - first.instant) / Double(period.length)
    return .numeric((last.value - first.value) / periods)
  }
}

/// Counts by buckets of equal width, named by their lower ends. The service's page calls the second
/// argument a number of buckets; the service takes it as their width (INQ-06).
struct HistogramAccumulator: Accumulator {
  let width: Double
  private var counts: [[Double: Int]] = []

  init(width: Double) { self.width = width }

  mutating func add(_ arguments: [Column], groups: [Int], groupCount: Int) {
    counts.extend(to: groupCount, with: [:])
    for (row, group) in groups.enumerated() {
      guard let value = arguments[0].number(row)?.double else { continue }
      counts[group][(value / width).rounded(.down), default: 0] += 1
    }
  }

  var isMergeable: Bool { true }

  mutating func merge(_ other: any Accumulator, groups: [Int], groupCount: Int) {
    guard let other = other as? Self else { return }
    counts.extend(to: groupCount, with: [:])
    for (theirs, more) in other.counts.enumerated() {
      counts[groups[theirs]].merge(more, uniquingKeysWith: +)
    }
  }

  func result(_ group: Int) -> Datum {
    guard !counts[group].isEmpty else { return .null }
    let buckets = counts[group].sorted { $0.key < $1.key }
    return .map(
      buckets.map {
        Datum.Member(name: Text(Number.text(of: $0.key * width)), value: .integer($0.value))
      })
  }
}

/// The most frequent values, the most frequent first, equal ones in the order of appearance.
struct FrequentAccumulator: Accumulator {
  let count: Int
  private var table = GroupTable()
  private var values: [Datum] = []
  private var counts: [Int] = []

  init(count: Int) { self.count = count }

  mutating func add(_ arguments: [Column], groups: [Int], groupCount: Int) {
    var key: [UInt8] = []
    for row in groups.indices where arguments[0].isPresent(row) {
      key.removeAll(keepingCapacity: true)
      GroupKey.append(arguments[0], row, to: &key)
      let (index, isNew) = table.group(of: key)
      if isNew {
        values.append(arguments[0][row].compacted)
        counts.append(0)
      }
      counts[index] += 1
    }
  }

  func result(_ group: Int) -> Datum {
    let order = counts.indices.sorted { (counts[$1], $0) < (counts[$0], $1) }
    return .list(order.prefix(count).map { values[$0] })
  }
}
