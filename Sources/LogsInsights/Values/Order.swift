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
    if let left = left.exactWhole, let right = right.exactWhole { return Order(left, right) }
    return Order(left.double ?? 0, right.double ?? 0)
  }
}

/// The order of `sort`, ascending: missing values, then everything that is no number, then numbers.
///
/// Text is cut into runs of digits and of other characters. Digit runs compare by length, then by
/// value, other runs by code point; so `9.0.0.1 < 10.0.9.1 < 10.0.10.1`.
enum NaturalOrder {
  static func order(_ left: Datum, _ right: Datum) -> Order {
    switch (rank(left), rank(right)) {
    case (.missing, .missing): return .same
    case (.number(let leftNumber), .number(let rightNumber)):
      let order = Order.numeric(leftNumber, rightNumber)
      guard order == .same, case .text(let leftText) = left, case .text(let rightText) = right
      else { return order }
      return Order(leftText, rightText)
    case (.text(let left), .text(let right)): return order(left, right)
    case (.missing, _), (.text, .number): return .ascending
    case (_, .missing), (.number, .text): return .descending
    }
  }

  private enum Rank {
    case missing
    case text(Text)
    case number(Datum)
  }

  private static func rank(_ value: Datum) -> Rank {
    if let number = value.number { return .number(number) }
    return value.asText.map(Rank.text) ?? .missing
  }

  static func order(_ left: Text, _ right: Text) -> Order {
    let (first, second) = (left.bytes.span, right.bytes.span)
    var (i, j) = (0, 0)
    while i < first.count, j < second.count {
      if Number.isDigit(first[i]), Number.isDigit(second[j]) {
        let (endOfFirst, endOfSecond) = (digitsEnd(first, i), digitsEnd(second, j))
        let lengths = Order(endOfFirst - i, endOfSecond - j)
        if lengths != .same { return lengths }
        while i < endOfFirst {
          if first[i] != second[j] { return Order(first[i], second[j]) }
          i += 1
          j += 1
        }
      } else {
        if first[i] != second[j] { return Order(first[i], second[j]) }
        i += 1
        j += 1
      }
    }
    return Order(first.count - i, second.count - j)
  }

  private static func digitsEnd(_ bytes: Span<UInt8>, _ start: Int) -> Int {
    var end = start
    while end < bytes.count, Number.isDigit(bytes[end]) { end += 1 }
    return end
  }
}
