import Foundations

/// A decimal fraction of any length.
struct LongDecimal {
  /// The most significant first, without zeros before them; empty for zero.
  private(set) var digits: [Int]
  /// How many of them stand behind the point.
  private(set) var places: Int
  private(set) var isNegative = false

  init(_ number: Int) {
    digits = number == 0 ? [] : String(number.magnitude).utf8.map(Self.digit)
    places = 0
    isNegative = number < 0
  }

  /// `12`, `1.50`, `.5`; `nil` for what is no number.
  init?(_ text: Substring) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, text.utf8.contains(where: \.isDigit), text.utf8.count <= 1_000 else {
      return nil
    }
    places = parts.count == 2 ? parts[1].utf8.count : 0
    digits = Self.trimmed(parts.joined().utf8.map(Self.digit))
  }

  private init(digits: [Int], places: Int, isNegative: Bool) {
    self.digits = Self.trimmed(digits)
    self.places = places
    self.isNegative = isNegative && !self.digits.isEmpty
  }

  private static func digit(_ byte: UInt8) -> Int { Int(byte) - 48 }

  private static func trimmed(_ digits: [Int]) -> [Int] { Array(digits.drop { $0 == 0 }) }

  var isZero: Bool { digits.isEmpty }

  var negated: LongDecimal {
    LongDecimal(digits: digits, places: places, isNegative: !isNegative)
  }

  /// The number before the point, `nil` where it is too large.
  var whole: Int? {
    let text = truncated(to: 0).digits.map { String($0) }.joined()
    return GivenNumber(text.isEmpty ? "0" : text).map { isNegative ? -$0.value : $0.value }
  }

  /// As bc prints it: without a zero before the point.
  var text: String {
    guard !isZero else { return "0" }
    let all = Array(repeating: 0, count: max(0, places - digits.count)) + digits
    let point = all.count - places
    func text(_ digits: ArraySlice<Int>) -> String { digits.map { String($0) }.joined() }
    return (isNegative ? "-" : "") + text(all[..<point])
      + (places > 0 ? "." + text(all[point...]) : "")
  }

  private func shifted(toPlaces count: Int) -> [Int] {
    digits.isEmpty ? [] : digits + Array(repeating: 0, count: max(0, count - places))
  }

  func truncated(to count: Int) -> LongDecimal {
    guard count < places else { return self }
    return LongDecimal(
      digits: Array(digits.dropLast(places - count)), places: count, isNegative: isNegative)
  }

  func compared(to other: LongDecimal) -> Int {
    let difference = adding(other.negated)
    return difference.isZero ? 0 : difference.isNegative ? -1 : 1
  }

  func adding(_ other: LongDecimal) -> LongDecimal {
    let count = max(places, other.places)
    let (left, right) = (shifted(toPlaces: count), other.shifted(toPlaces: count))
    if isNegative == other.isNegative {
      return LongDecimal(digits: Self.sum(left, right), places: count, isNegative: isNegative)
    }
    let isLess = Self.isLess(left, right)
    return LongDecimal(
      digits: isLess ? Self.difference(right, left) : Self.difference(left, right),
      places: count, isNegative: isLess ? other.isNegative : isNegative)
  }

  func multiplied(by other: LongDecimal) -> LongDecimal {
    var product = [Int](repeating: 0, count: digits.count + other.digits.count)
    for (row, left) in digits.enumerated() {
      for (column, right) in other.digits.enumerated() {
        product[row + column + 1] += left * right
      }
    }
    for index in product.indices.reversed().dropLast() {
      product[index - 1] += product[index] / 10
      product[index] %= 10
    }
    return LongDecimal(
      digits: product, places: places + other.places,
      isNegative: isNegative != other.isNegative)
  }

  /// The quotient, cut off behind so many places.
  func divided(by other: LongDecimal, places count: Int) -> LongDecimal {
    let shift = count + other.places - places
    let dividend =
      shift >= 0
      ? digits + Array(repeating: 0, count: shift)
      : Array(digits.dropLast(min(-shift, digits.count)))
    var quotient: [Int] = []
    var rest: [Int] = []
    for digit in dividend {
      rest = Self.trimmed(rest + [digit])
      var times = 0
      while !Self.isLess(rest, other.digits) {
        rest = Self.trimmed(Self.difference(rest, other.digits))
        times += 1
      }
      quotient.append(times)
    }
    return LongDecimal(
      digits: quotient, places: count, isNegative: isNegative != other.isNegative)
  }

  /// Digit by digit, from above.
  func squareRoot(places count: Int) -> LongDecimal {
    var root = LongDecimal(digits: [], places: count, isNegative: false)
    let length = (max(0, digits.count - places) + 1) / 2 + count
    for place in 0..<max(length, 1) {
      for digit in (1...9).reversed() {
        let tail = [Int](repeating: 0, count: max(length, 1) - 1 - place)
        let candidate = LongDecimal(
          digits: Self.sum(root.digits, [digit] + tail), places: count, isNegative: false)
        if candidate.multiplied(by: candidate).compared(to: self) <= 0 {
          root = candidate
          break
        }
      }
    }
    return root
  }

  private static func isLess(_ left: [Int], _ right: [Int]) -> Bool {
    let (left, right) = (trimmed(left), trimmed(right))
    return left.count == right.count
      ? left.lexicographicallyPrecedes(right) : left.count < right.count
  }

  private static func sum(_ left: [Int], _ right: [Int]) -> [Int] {
    var result: [Int] = []
    var carry = 0
    for place in 0..<max(left.count, right.count) {
      let value =
        carry + (place < left.count ? left[left.count - 1 - place] : 0)
        + (place < right.count ? right[right.count - 1 - place] : 0)
      result.append(value % 10)
      carry = value / 10
    }
    if carry > 0 { result.append(carry) }
    return result.reversed()
  }

  /// - Precondition: the first is not less.
  private static func difference(_ left: [Int], _ right: [Int]) -> [Int] {
    var result: [Int] = []
    var borrow = 0
    for place in 0..<left.count {
      var value = left[left.count - 1 - place] - borrow
      if place < right.count { value -= right[right.count - 1 - place] }
      borrow = value < 0 ? 1 : 0
      result.append(value < 0 ? value + 10 : value)
    }
    return result.reversed()
  }
}
