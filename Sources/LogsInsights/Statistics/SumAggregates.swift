/// `sum` and `avg` over numeric values; what is no number is passed over.
let sumAggregates: [Aggregate] = [
  Aggregate("sum", "sumOverTime", "sum_over_time", arity: 1...1) { _ in
    SumStatistic(divides: false)
  },
  Aggregate("avg", arity: 1...1) { _ in SumStatistic(divides: true) },
]

struct SumStatistic: Statistic {
  /// Whole numbers are added without loss, until a sum no longer fits.
  private struct Total: Sendable {
    var whole = 0
    var fraction = 0.0
    var count = 0
  }

  let divides: Bool
  private var totals: [Total] = []

  init(divides: Bool) { self.divides = divides }

  mutating func add(_ arguments: [Column], groups: [Int], groupCount: Int) {
    totals.extend(to: groupCount, with: Total())
    for (row, group) in groups.enumerated() {
      switch arguments[0].number(row) {
      case .integer(let value)?:
        let (sum, overflow) = totals[group].whole.addingReportingOverflow(value)
        if overflow { totals[group].fraction += Double(value) } else { totals[group].whole = sum }
        totals[group].count += 1
      case .number(let value)?:
        totals[group].fraction += value
        totals[group].count += 1
      default: break
      }
    }
  }

  func result(_ group: Int) -> Scalar {
    let total = totals[group]
    guard total.count > 0 else { return .null }
    if divides { return .numeric((Double(total.whole) + total.fraction) / Double(total.count)) }
    if total.fraction == 0 { return .integer(total.whole) }
    return .numeric(Double(total.whole) + total.fraction)
  }
}
