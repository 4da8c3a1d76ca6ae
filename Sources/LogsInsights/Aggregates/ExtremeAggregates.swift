/// `min` and `max` over numeric values; those of timestamps are timestamps.
let extremeAggregates: [AggregateFunction] = [
  AggregateFunction("min", arity: 1...1) { _ in ExtremeAccumulator(wanted: .ascending) },
  AggregateFunction("max", arity: 1...1) { _ in ExtremeAccumulator(wanted: .descending) },
]

struct ExtremeAccumulator: Accumulator {
  /// How a new value must stand to the best so far to replace it.
  let wanted: Order
  /// The best whole numbers so far, as long as a group has seen nothing else.
  private var numbers: [Int] = []
  /// The best of groups that have seen anything else: fractions, timestamps.
  private var others: [Int: Datum] = [:]
  private let none: Int

  init(wanted: Order) {
    self.wanted = wanted
    none = wanted == .ascending ? Int.max : Int.min
  }

  var takesNumbers: Bool { true }

  mutating func add(_ arguments: [Column], groups: [Int], groupCount: Int) {
    numbers.extend(to: groupCount, with: none)
    for (row, group) in groups.enumerated() {
      guard let number = arguments[0].number(row) else { continue }
      if case .timestamp(let instant) = arguments[0][row] {
        keep(.timestamp(instant), group)
      } else {
        keep(number, group)
      }
    }
  }

  mutating func add(numbers values: Span<Int>, groups: Span<Int>, groupCount: Int) {
    numbers.extend(to: groupCount, with: none)
    let (wantsLess, none) = (wanted == .ascending, none)
    let extremes = numbers.withUnsafeMutableBufferPointer { numbers in
      var extremes: [Int] = []
      for row in values.indices {
        let (value, group) = (values[unchecked: row], groups[unchecked: row])
        if wantsLess ? value < numbers[group] : value > numbers[group] {
          numbers[group] = value
        } else if value == none {
          extremes.append(row)
        }
      }
      return extremes
    }
    for row in extremes { keep(.integer(none), groups[row]) }
  }

  /// Of values that are equal as numbers a whole one is kept, then the one that was there.
  private mutating func keep(_ value: Datum, _ group: Int) {
    if case .integer(let number) = value, number != none {
      if Order(number, numbers[group]) == wanted { numbers[group] = number }
      return
    }
    guard let best = others[group] else {
      others[group] = value
      return
    }
    if let number = value.number, let known = best.number,
      Order.numeric(number, known) == wanted
    {
      others[group] = value
    }
  }

  func result(_ group: Int) -> Datum {
    let number = numbers[group]
    guard let other = others[group] else { return number == none ? .null : .integer(number) }
    guard number != none, let known = other.number else { return other }
    return Order.numeric(known, .integer(number)) == wanted ? other : .integer(number)
  }

  var isMergeable: Bool { true }

  mutating func merge(_ other: any Accumulator, groups: [Int], groupCount: Int) {
    guard let other = other as? Self else { return }
    numbers.extend(to: groupCount, with: none)
    for (theirs, number) in other.numbers.enumerated() where number != none {
      keep(.integer(number), groups[theirs])
    }
    for (theirs, value) in other.others { keep(value, groups[theirs]) }
  }
}

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
