/// `sum` and `avg` over numeric values; what is no number is passed over.
let sumAggregates: [AggregateFunction] = [
  AggregateFunction("sum", "sumOverTime", "sum_over_time", arity: 1...1) { _ in
    SumAccumulator(divides: false)
  },
  AggregateFunction("avg", arity: 1...1) { _ in SumAccumulator(divides: true) },
]

/// Sums without loss: nothing is rounded before the end, so the order of values does not matter.
struct SumAccumulator: Accumulator {
  private struct Total: Sendable {
    var whole = 0
    var count = 0
  }

  let divides: Bool
  private var totals: [Total] = []
  /// What no longer fits into the totals of some groups.
  private var spilled: [Int: Int128] = [:]
  private var fractions: [Int: ExactSum] = [:]

  init(divides: Bool) { self.divides = divides }

  var takesNumbers: Bool { true }

  mutating func add(_ arguments: [Column], groups: [Int], groupCount: Int) {
    totals.extend(to: groupCount, with: Total())
    for (row, group) in groups.enumerated() {
      switch arguments[0].number(row) {
      case .integer(let value)?: add(value, 1, to: group)
      case .large(let value)?:
        totals[group].count += 1
        spill(value, group)
      case .number(let value)?:
        fractions[group, default: ExactSum()].add(value)
        totals[group].count += 1
      default: break
      }
    }
  }

  mutating func add(numbers: Span<Int>, groups: Span<Int>, groupCount: Int) {
    totals.extend(to: groupCount, with: Total())
    // The bare memory of the totals: each addition would otherwise ask whether it is shared.
    let overflows = totals.withUnsafeMutableBufferPointer { totals in
      var overflows: [Int] = []
      for row in numbers.indices {
        let group = groups[unchecked: row]
        let (sum, overflow) = totals[group].whole.addingReportingOverflow(numbers[unchecked: row])
        if overflow {
          overflows.append(row)
        } else {
          totals[group].whole = sum
          totals[group].count &+= 1
        }
      }
      return overflows
    }
    for row in overflows { add(numbers[row], 1, to: groups[row]) }
  }

  private mutating func add(_ value: Int, _ count: Int, to group: Int) {
    let (sum, overflow) = totals[group].whole.addingReportingOverflow(value)
    totals[group].count &+= count
    if overflow {
      spill(Int128(value) + Int128(totals[group].whole), group)
      totals[group].whole = 0
    } else {
      totals[group].whole = sum
    }
  }

  /// Beyond 128 bits a sum is no longer exact.
  private mutating func spill(_ value: Int128, _ group: Int) {
    let (sum, overflow) = (spilled[group] ?? 0).addingReportingOverflow(value)
    if overflow {
      fractions[group, default: ExactSum()].add(Double(value))
    } else {
      spilled[group] = sum
    }
  }

  func result(_ group: Int) -> Datum {
    let total = totals[group]
    guard total.count > 0 else { return .null }
    let (whole, overflow) = Int128(total.whole).addingReportingOverflow(spilled[group] ?? 0)
    let fraction = fractions[group]?.value ?? 0
    if overflow { return .numeric(Double(total.whole) + Double(spilled[group] ?? 0) + fraction) }
    if divides { return .numeric((Double(whole) + fraction) / Double(total.count)) }
    if fraction == 0 { return .whole(whole) }
    return .numeric(Double(whole) + fraction)
  }

  func results(_ groups: [Int]) -> Column {
    let arePlain = !divides && spilled.isEmpty && fractions.isEmpty
    guard arePlain, groups.allSatisfy({ totals[$0].count > 0 }) else {
      return Self.column(groups.map { result($0) })
    }
    return .integers(groups.map { totals[$0].whole }[...])
  }

  var isMergeable: Bool { true }

  mutating func merge(_ other: any Accumulator, groups: [Int], groupCount: Int) {
    guard let other = other as? Self else { return }
    totals.extend(to: groupCount, with: Total())
    for (theirs, total) in other.totals.enumerated() {
      add(total.whole, total.count, to: groups[theirs])
    }
    for (theirs, whole) in other.spilled { spill(whole, groups[theirs]) }
    for (theirs, fraction) in other.fractions {
      fractions[groups[theirs], default: ExactSum()].add(fraction)
    }
  }
}

/// A sum of floating-point numbers without rounding on the way, so that it does not depend on the
/// order in which they came: parts of a query add up to what the whole would.
///
/// The sum is kept as numbers that do not overlap (Shewchuk, "Adaptive precision floating-point
/// arithmetic"): each addition leaves its rounding error as a number of its own.
struct ExactSum: Sendable {
  private var parts: [Double] = []

  mutating func add(_ value: Double) {
    var value = value
    var kept = 0
    for part in parts {
      let sum = value + part
      let large = value.magnitude < part.magnitude ? part : value
      let small = value.magnitude < part.magnitude ? value : part
      let error = small - (sum - large)
      if error != 0 {
        parts[kept] = error
        kept += 1
      }
      value = sum
    }
    parts.removeLast(parts.count - kept)
    parts.append(value)
  }

  mutating func add(_ other: ExactSum) { for part in other.parts { add(part) } }

  /// The sum rounded once: the parts from the largest down, as far as they still count.
  var value: Double {
    guard var total = parts.last else { return 0 }
    var index = parts.count - 1
    while index > 0 {
      index -= 1
      let sum = total + parts[index]
      let error = parts[index] - (sum - total)
      total = sum
      guard error != 0 else { continue }
      // Half way between two numbers what follows decides.
      if index > 0, (error < 0) == (parts[index - 1] < 0), parts[index - 1] != 0 {
        let doubled = 2 * error
        let rounded = total + doubled
        if rounded - total == doubled { total = rounded }
      }
      break
    }
    return total
  }
}
