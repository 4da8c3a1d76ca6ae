/// How two values stand to each other.
enum Order: Equatable, Sendable {
  case ascending, same, descending

  init<Value: Comparable>(_ left: Value, _ right: Value) {
    self = left < right ? .ascending : left == right ? .same : .descending
  }

  var reversed: Order {
    switch self {
    case .ascending: .descending
    case .same: .same
    case .descending: .ascending
    }
  }

  /// Of two numbers; whole ones are compared without loss.
  static func numeric(_ left: Datum, _ right: Datum) -> Order {
    if case .integer(let left) = left, case .integer(let right) = right {
      return Order(left, right)
    }
    return Order(left.double ?? 0, right.double ?? 0)
  }
}
