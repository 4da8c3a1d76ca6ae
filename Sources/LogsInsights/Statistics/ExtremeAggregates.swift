/// `min` and `max` over numeric values; those of timestamps are timestamps.
let extremeAggregates: [Aggregate] = [
  Aggregate("min", arity: 1...1) { _ in ExtremeStatistic(wanted: .ascending) },
  Aggregate("max", arity: 1...1) { _ in ExtremeStatistic(wanted: .descending) },
]

struct ExtremeStatistic: Statistic {
  /// How a new value must stand to the best so far to replace it.
  let wanted: Order
  private var values: [Scalar] = []

  init(wanted: Order) { self.wanted = wanted }

  mutating func add(_ arguments: [Column], groups: [Int], groupCount: Int) {
    values.extend(to: groupCount, with: .null)
    for (row, group) in groups.enumerated() {
      guard let number = arguments[0].number(row) else { continue }
      guard let best = values[group].number else {
        values[group] = kept(arguments[0], row, number)
        continue
      }
      if Order.numeric(number, best) == wanted { values[group] = kept(arguments[0], row, number) }
    }
  }

  func result(_ group: Int) -> Scalar { values[group] }

  private func kept(_ column: Column, _ row: Int, _ number: Scalar) -> Scalar {
    if case .timestamp(let instant) = column[row] { .timestamp(instant) } else { number }
  }
}
