public import Documents

extension Value {
  /// JMESPath's truth: everything but `null`, `false` and empty strings, arrays and objects.
  public var isTruthy: Bool {
    switch self {
    case .null: false
    case .boolean(let flag): flag
    case .integer, .number: true
    case .string(let text): !text.isEmpty
    case .array(let elements): !elements.isEmpty
    case .object(let members): !members.isEmpty
    }
  }

  /// JMESPath's `==`, for which 1 and 1.0 are the same number.
  func isEqual(to other: Value) -> Bool {
    switch (self, other) {
    case (.integer(let left), .number(let right)): Double(left) == right
    case (.number(let left), .integer(let right)): left == Double(right)
    case (.array(let left), .array(let right)):
      left.count == right.count && zip(left, right).allSatisfy { $0.isEqual(to: $1) }
    case (.object(let left), .object(let right)):
      left.count == right.count
        && left.allSatisfy { right[$0.name]?.isEqual(to: $0.value) ?? false }
    default: self == other
    }
  }

  /// Numbers and strings have an order, each among themselves; `nil` for everything else.
  func precedes(_ other: Value) -> Bool? {
    switch (self, other) {
    case (.integer(let left), .integer(let right)): left < right
    case (.string(let left), .string(let right)):
      left.utf8.lexicographicallyPrecedes(right.utf8)
    default:
      if let left = double, let right = other.double { left < right } else { nil }
    }
  }
}
