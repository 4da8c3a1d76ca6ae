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

/// Finding the elements that would come first in an order, without putting all in order.
enum Selection {
  /// Brings the first `count` elements of the order to the front, in any order among themselves.
  ///
  /// Elements that are split badly several times are sorted, so that no input makes it slow.
  @inline(__always)
  static func select<Element>(
    _ count: Int, in elements: UnsafeMutableBufferPointer<Element>,
    by precedes: (Element, Element) -> Bool
  ) {
    var (low, high) = (0, elements.count)
    var rounds = 2 * (Int.bitWidth - elements.count.leadingZeroBitCount)
    while high - low > 16, rounds > 0 {
      rounds -= 1
      let pivot = median(elements[low], elements[(low + high) / 2], elements[high - 1], precedes)
      var (left, right) = (low, high - 1)
      while left <= right {
        while precedes(elements[left], pivot) { left += 1 }
        while precedes(pivot, elements[right]) { right -= 1 }
        if left <= right {
          elements.swapAt(left, right)
          left += 1
          right -= 1
        }
      }
      if count <= right + 1 {
        high = right + 1
      } else if count >= left {
        low = left
      } else {
        return
      }
    }
    var rest = UnsafeMutableBufferPointer(rebasing: elements[low..<high])
    rest.sort(by: precedes)
  }

  /// The element that has so many others before it in the order.
  static func element<Element>(
    at index: Int, in elements: UnsafeMutableBufferPointer<Element>,
    by precedes: (Element, Element) -> Bool
  ) -> Element {
    select(index, in: elements, by: precedes)
    var first = elements[index]
    for element in elements[index...] where precedes(element, first) { first = element }
    return first
  }

  private static func median<Element>(
    _ first: Element, _ second: Element, _ third: Element,
    _ precedes: (Element, Element) -> Bool
  ) -> Element {
    if precedes(first, second) {
      return precedes(second, third) ? second : precedes(first, third) ? third : first
    }
    return precedes(first, third) ? first : precedes(second, third) ? third : second
  }
}

/// The order of whole numbers by their digits, which for many of them is faster than comparing.
enum RadixOrder {
  private static let bits: UInt64 = 11

  /// The indices of numbers in ascending order; equal ones stay as they are.
  static func indices(of numbers: [UInt64]) -> [Int] {
    var (isOrdered, differences): (Bool, UInt64) = (true, 0)
    for index in numbers.indices.dropFirst() {
      if numbers[index] < numbers[index - 1] { isOrdered = false }
      differences |= numbers[index] ^ numbers[index - 1]
    }
    var order = Array(numbers.indices)
    if isOrdered { return order }
    guard numbers.count > 1_000 else {
      order.sort { (numbers[$0], $0) < (numbers[$1], $1) }
      return order
    }
    var next = order
    let mask: UInt64 = 1 << bits &- 1
    for shift in stride(from: UInt64(0), to: 64, by: 11) where differences >> shift & mask != 0 {
      sort(order, into: &next, by: numbers) { Int($0 >> shift & mask) }
      swap(&order, &next)
    }
    return order
  }

  private static func sort(
    _ order: [Int], into next: inout [Int], by numbers: [UInt64], _ digit: (UInt64) -> Int
  ) {
    numbers.withUnsafeBufferPointer { numbers in
      var starts = [Int](repeating: 0, count: 1 << Int(bits) + 1)
      for number in numbers { starts[digit(number) + 1] += 1 }
      for index in 1..<starts.count { starts[index] += starts[index - 1] }
      next.withUnsafeMutableBufferPointer { next in
        for index in order {
          let digit = digit(numbers[index])
          next[starts[digit]] = index
          starts[digit] += 1
        }
      }
    }
  }
}
