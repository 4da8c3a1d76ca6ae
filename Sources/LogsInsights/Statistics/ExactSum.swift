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
