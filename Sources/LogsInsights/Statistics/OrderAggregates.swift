/// The value of one record of the group: the earliest or latest by `@timestamp`, or the one that
/// `sort` would put first or last.
let orderAggregates: [AggregateFunction] = [
  AggregateFunction("earliest", arity: 1...1, needsTimestamp: true) { _ in
    ChosenAccumulator(wanted: .ascending, byTime: true)
  },
  AggregateFunction("latest", arity: 1...1, needsTimestamp: true) { _ in
    ChosenAccumulator(wanted: .descending, byTime: true)
  },
  AggregateFunction("sortsFirst", arity: 1...1) { _ in
    ChosenAccumulator(wanted: .ascending, byTime: false)
  },
  AggregateFunction("sortsLast", arity: 1...1) { _ in
    ChosenAccumulator(wanted: .descending, byTime: false)
  },
]

struct ChosenAccumulator: Accumulator {
  let wanted: Order
  let byTime: Bool
  private var best: [(key: Datum, value: Datum)?] = []

  init(wanted: Order, byTime: Bool) {
    self.wanted = wanted
    self.byTime = byTime
  }

  mutating func add(_ arguments: [Column], groups: [Int], groupCount: Int) {
    best.extend(to: groupCount, with: nil)
    for (row, group) in groups.enumerated() where arguments[0].isPresent(row) {
      let key = arguments[byTime ? 1 : 0][row]
      if let known = best[group], NaturalOrder.order(key, known.key) != wanted { continue }
      best[group] = (key.compacted, arguments[0][row].compacted)
    }
  }

  func result(_ group: Int) -> Datum {
    guard let value = best[group]?.value else { return .null }
    // The service gives epoch milliseconds here, and dates for max(@timestamp) (INQ-05).
    if byTime, case .timestamp(let instant) = value { return .integer(instant) }
    return value
  }
}
