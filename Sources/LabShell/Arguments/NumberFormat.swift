import Foundations

/// Fractions as C's `printf` writes them.
enum NumberFormat {
  /// - Parameter letter: `e`, `f` or `g`, or in upper case.
  static func text(
    _ number: Double, _ letter: Character, _ precision: Int, isAlternate: Bool = false
  ) -> String {
    guard number.isFinite else {
      let word = number.isNaN ? "nan" : number < 0 ? "-inf" : "inf"
      return letter.isUppercase ? word.uppercased() : word
    }
    switch letter {
    case "f", "F": return fixed(number, precision)
    case "e", "E": return scientific(number, precision, letter)
    default:
      let places = max(1, precision)
      let exponent = number == 0 ? 0 : self.exponent(of: number, places: places)
      var text: String
      if exponent < -4 || exponent >= places {
        text = scientific(number, places - 1, letter == "g" ? "e" : "E")
        guard !isAlternate, let mark = text.lastIndex(where: { $0 == "e" || $0 == "E" }) else {
          return text
        }
        return trimmed(String(text[..<mark])) + text[mark...]
      }
      text = fixed(number, places - 1 - exponent)
      return isAlternate ? text : trimmed(text)
    }
  }

  private static func trimmed(_ text: String) -> String {
    guard text.contains(".") else { return text }
    var text = text
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }

  /// The exponent of ten after rounding to so many digits.
  private static func exponent(of number: Double, places: Int) -> Int {
    digits(of: number.magnitude, places).exponent
  }

  private static func scientific(_ number: Double, _ places: Int, _ mark: Character) -> String {
    let sign = number.sign == .minus ? "-" : ""
    let (digits, exponent) = digits(of: number.magnitude, places + 1)
    let head = String(digits.prefix(1))
    let tail = places > 0 ? "." + digits.dropFirst() : ""
    let size = String(exponent.magnitude)
    return sign + head + tail + "\(mark)\(exponent < 0 ? "-" : "+")"
      + (size.utf8.count < 2 ? "0" : "") + size
  }

  private static func fixed(_ number: Double, _ places: Int) -> String {
    let sign = number.sign == .minus ? "-" : ""
    var decimal = ExactDecimal(number.magnitude)
    decimal.round(places: places)
    return sign + decimal.text(places: places)
  }

  /// The first digits, and the exponent of the very first.
  private static func digits(of number: Double, _ count: Int) -> (String, exponent: Int) {
    guard number != 0 else { return (String(repeating: "0", count: count), 0) }
    var decimal = ExactDecimal(number)
    decimal.round(places: count - 1 - decimal.exponent)
    let exponent = decimal.exponent
    return (decimal.significant(count), exponent)
  }
}

/// A fraction in all of its decimal digits: every binary one has finitely many.
private struct ExactDecimal {
  /// Before the point, the most significant first; never empty.
  private var whole: [UInt8]
  /// After the point.
  private var fraction: [UInt8]

  init(_ number: Double) {
    // The digits of significand × 2^exponent, by doubling and halving in decimal.
    var digits = String(number.significandBitPattern | (number.isNormal ? 1 << 52 : 0)).utf8.map {
      $0 - 48
    }
    var after: [UInt8] = []
    let bits = max(1, number.exponentBitPattern)
    var exponent = number == 0 ? 0 : Int(bits) - 1_075
    while exponent > 0 {
      var carry: UInt8 = 0
      for index in digits.indices.reversed() {
        let value = digits[index] * 2 + carry
        digits[index] = value % 10
        carry = value / 10
      }
      if carry > 0 { digits.insert(carry, at: 0) }
      exponent -= 1
    }
    while exponent < 0 {
      var rest: UInt8 = 0
      for index in digits.indices {
        let value = rest * 10 + digits[index]
        digits[index] = value / 2
        rest = value % 2
      }
      for index in after.indices {
        let value = rest * 10 + after[index]
        after[index] = value / 2
        rest = value % 2
      }
      if rest > 0 { after.append(5) }
      exponent += 1
    }
    whole = Array(digits.drop { $0 == 0 })
    if whole.isEmpty { whole = [0] }
    fraction = after
  }

  /// The exponent of ten of the first digit that is not zero.
  var exponent: Int {
    if whole != [0] { return whole.count - 1 }
    return fraction.firstIndex { $0 != 0 }.map { -1 - $0 } ?? 0
  }

  /// Rounds half to even, as C does with exact values.
  mutating func round(places: Int) {
    guard places < fraction.count else { return }
    if places < 0 {
      let kept = whole.count + places
      guard kept >= 0 else { return }
      let dropped = Array(whole[kept...]) + fraction
      fraction = []
      whole = Array(whole[..<kept]) + Array(repeating: 0, count: -places)
      if Self.roundsUp(dropped, after: kept > 0 ? whole[kept - 1] : 0) {
        increment(at: kept - 1)
      }
      if whole.isEmpty { whole = [0] }
      return
    }
    let dropped = Array(fraction[places...])
    fraction = Array(fraction[..<places])
    let last = fraction.last ?? whole[whole.count - 1]
    guard Self.roundsUp(dropped, after: last) else { return }
    for index in fraction.indices.reversed() {
      if fraction[index] < 9 {
        fraction[index] += 1
        return
      }
      fraction[index] = 0
    }
    increment(at: whole.count - 1)
  }

  private static func roundsUp(_ dropped: [UInt8], after last: UInt8) -> Bool {
    guard let first = dropped.first, first >= 5 else { return false }
    if first > 5 || dropped.dropFirst().contains(where: { $0 != 0 }) { return true }
    return last % 2 == 1
  }

  private mutating func increment(at start: Int) {
    var index = start
    while index >= 0 {
      if whole[index] < 9 {
        whole[index] += 1
        return
      }
      whole[index] = 0
      index -= 1
    }
    whole.insert(1, at: 0)
  }

  func text(places: Int) -> String {
    let head = String(decoding: whole.map { $0 + 48 }, as: UTF8.self)
    guard places > 0 else { return head }
    let digits =
      fraction.prefix(places) + Array(repeating: 0, count: max(0, places - fraction.count))
    return head + "." + String(decoding: digits.map { $0 + 48 }, as: UTF8.self)
  }

  func significant(_ count: Int) -> String {
    let all = (whole + fraction).drop { $0 == 0 }
    let digits = all.prefix(count) + Array(repeating: 0, count: max(0, count - all.count))
    return String(decoding: digits.map { $0 + 48 }, as: UTF8.self)
  }
}

/// Numbers with a fixed count of decimals, written from whole ones.
enum Decimal {
  /// `1420` with three places is `1.420`.
  static func text(_ number: Int, places: Int) -> String {
    var scale = 1
    for _ in 0..<places { scale *= 10 }
    return "\(number / scale).\((number % scale).padded(to: places))"
  }

  /// A share in percent with at most six significant digits, as C's `%g` prints it: `33.3333`.
  static func percentage(_ part: Int, of whole: Int) -> String {
    guard whole > 0 else { return "0" }
    let places = part == whole ? 0 : part * 10 >= whole ? 4 : 5
    var scale = 100
    for _ in 0..<places { scale *= 10 }
    let rounded = (part * scale * 2 + whole) / (whole * 2)
    guard places > 0 else { return String(rounded) }
    var text = Self.text(rounded, places: places)
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }
}

/// Text padded with blanks to a width.
enum Padding {
  static func right(_ text: String, width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.unicodeScalars.count)) + text
  }

  static func left(_ text: String, width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.unicodeScalars.count))
  }
}
