extension Datum {
  /// This value as a number: itself, numeric text converted, booleans as 1 and 0; `nil` for
  /// anything else.
  ///
  /// The result is `.integer`, `.large` or `.number`. Timestamps count as their milliseconds.
  var number: Datum? {
    switch self {
    case .integer, .number, .large: self
    case .boolean(let flag): .integer(flag ? 1 : 0)
    case .timestamp(let milliseconds): .integer(milliseconds)
    case .text(let text): Number.parse(text.bytes)
    case .null, .list, .map: nil
    }
  }

  /// This number as it is when it has no fraction (text is not converted).
  var exactWhole: Int128? {
    switch self {
    case .integer(let number): Int128(number)
    case .large(let number): number
    case .null, .boolean, .number, .timestamp, .text, .list, .map: nil
    }
  }

  /// This number as a floating-point value; `nil` when it is none (text is not converted).
  var double: Double? {
    switch self {
    case .integer(let number), .timestamp(let number): Double(number)
    case .number(let number): number
    case .large(let number): Double(number)
    case .boolean(let flag): flag ? 1 : 0
    case .null, .text, .list, .map: nil
    }
  }

  /// This value as a whole number, fractions cut off; `nil` when it is no number or too large.
  var wholeNumber: Int? {
    switch number {
    case .integer(let value)?: value
    case .number(let value)?: Int(exactly: value.rounded(.towardZero))
    default: nil
    }
  }
}

/// The numeric form of text, and the printed form of numbers.
enum Number {
  static func parse(_ bytes: ArraySlice<UInt8>) -> Datum? {
    let span = bytes.span
    return parse(span)
  }

  /// Decimal digits with optional sign, fraction and exponent, nothing before or after.
  static func parse(_ bytes: Span<UInt8>) -> Datum? {
    let count = bytes.count
    var at = 0
    guard count > 0 else { return nil }
    let isNegative = bytes[0] == UInt8(ascii: "-")
    if isNegative { at = 1 }
    let firstDigit = at
    var whole = 0
    while at < count, isDigit(bytes[at]) {
      if at - firstDigit < 18 { whole = whole &* 10 &+ Int(bytes[at] &- 48) }
      at += 1
    }
    let wholeDigits = at - firstDigit
    guard wholeDigits > 0 else { return nil }
    if at == count, wholeDigits <= 18 { return .integer(isNegative ? -whole : whole) }
    if at < count, bytes[at] == UInt8(ascii: ".") {
      let point = at
      at += 1
      while at < count, isDigit(bytes[at]) { at += 1 }
      guard at > point + 1 else { return nil }
    }
    if at < count, bytes[at] | 0x20 == UInt8(ascii: "e") {
      at += 1
      if at < count, bytes[at] == UInt8(ascii: "-") || bytes[at] == UInt8(ascii: "+") { at += 1 }
      let exponent = at
      while at < count, isDigit(bytes[at]) { at += 1 }
      guard at > exponent else { return nil }
    }
    guard at == count else { return nil }
    var characters = ""
    for index in 0..<count { characters.unicodeScalars.append(Unicode.Scalar(bytes[index])) }
    if let exact = Int(characters) { return .integer(exact) }
    if wholeDigits <= maximumDigits, let exact = Int128(characters) { return .large(exact) }
    guard let value = Double(characters), value.isFinite else { return nil }
    return .number(value)
  }

  /// Longer whole numbers are taken as floating-point ones; a hundred million of these still add up
  /// within 128 bits.
  private static let maximumDigits = 30

  static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }

  /// Without exponent, rounded to four decimals, zeros at the end dropped.
  static func text(of value: Double) -> String {
    guard value.isFinite else { return "" }
    if value == value.rounded(.towardZero) { return wholeText(of: value) }
    // Whole part and fraction apart, so that large values keep their decimals.
    let magnitude = value.magnitude
    var whole = UInt(magnitude.rounded(.down))
    var fraction = UInt(((magnitude - magnitude.rounded(.down)) * 10_000).rounded())
    if fraction == 10_000 { (whole, fraction) = (whole + 1, 0) }
    let sign = value < 0 && whole + fraction > 0 ? "-" : ""
    guard fraction > 0 else { return "\(sign)\(whole)" }
    var decimals = String(fraction)
    decimals = String(repeating: "0", count: 4 - decimals.count) + decimals
    while decimals.hasSuffix("0") { decimals.removeLast() }
    return "\(sign)\(whole).\(decimals)"
  }

  private static func wholeText(of value: Double) -> String {
    if let exact = UInt(exactly: value.magnitude) { return (value < 0 ? "-" : "") + String(exact) }
    // Too large for an integer: write the digits that the exponent stands for.
    var digits = value.magnitude.description
    guard let mark = digits.firstIndex(of: "e") else { return value.description }
    let exponent = Int(digits[digits.index(after: mark)...].drop { $0 == "+" }) ?? 0
    digits = String(digits[..<mark])
    let parts = digits.split(separator: ".")
    let fraction = parts.count > 1 && parts[1] != "0" ? parts[1] : ""
    let zeros = String(repeating: "0", count: max(0, exponent - fraction.count))
    return (value < 0 ? "-" : "") + parts[0] + fraction + zeros
  }
}

/// Digits turned into a number eight at a time.
enum DecimalDigits {
  /// The value of up to sixteen digits that end at a place, `nil` when there is none or one of them
  /// is no digit. The sixteen bytes before the place must be readable, whatever they are.
  @inline(__always)
  static func value(endingAt end: UnsafeRawPointer, count: Int) -> Int? {
    if count <= 8 {
      guard count > 0 else { return nil }
      return eight(end - 8, skipped: 8 - count)
    }
    guard let high = eight(end - 16, skipped: 16 - count), let low = eight(end - 8, skipped: 0)
    else { return nil }
    return high &* 100_000_000 &+ low
  }

  /// Eight digits of which the first `skipped` count as zeros. Pairs, then fours, then eights are
  /// joined in all parts of the word at once.
  @inline(__always)
  private static func eight(_ place: UnsafeRawPointer, skipped: Int) -> Int? {
    let word = UInt64(littleEndian: place.loadUnaligned(as: UInt64.self))
    let zeros: UInt64 = 0x3030_3030_3030_3030
    // What is skipped comes first in memory, so it is in the low bytes: made zeros, it is worth
    // nothing.
    let digits = (word ^ zeros) & (UInt64.max &<< UInt64(truncatingIfNeeded: 8 &* skipped))
    guard (digits | (digits &+ 0x0606_0606_0606_0606)) & 0xF0F0_F0F0_F0F0_F0F0 == 0 else {
      return nil
    }
    let pairs = (digits &* 10 &+ digits >> 8) & 0x00FF_00FF_00FF_00FF
    let fours = (pairs &* 100 &+ pairs >> 16) & 0x0000_FFFF_0000_FFFF
    let whole = (fours &* 10_000 &+ fours >> 32) & 0xFFFF_FFFF
    return Int(truncatingIfNeeded: whole)
  }
}
