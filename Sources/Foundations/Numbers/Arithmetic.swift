#if canImport(Darwin)
  private import Darwin
#else
  private import Glibc
#endif

/// The C library's functions of real numbers: all of that library that the core may use.
public enum ElementaryFunctions {
  public static func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }
  public static func logarithm(_ number: Double) -> Double { log(number) }
  public static func sine(_ angle: Double) -> Double { sin(angle) }
  public static func cosine(_ angle: Double) -> Double { cos(angle) }
  public static func arcSine(_ sine: Double) -> Double { asin(sine) }
}

extension Int {
  /// The quotient rounded down, so that what lies before 1970 falls into the right day.
  @inlinable public func flooredDivision(by divisor: Int) -> Int {
    let quotient = self / divisor
    return self % divisor != 0 && (self < 0) != (divisor < 0) ? quotient - 1 : quotient
  }

  /// What is left of a floored division; it has the divisor's sign.
  @inlinable public func flooredModulo(_ divisor: Int) -> Int {
    self - flooredDivision(by: divisor) * divisor
  }
}

extension BinaryInteger {
  /// The number with zeros before its digits where it has fewer: `007`, `-07`.
  public func padded(to digits: Int, radix: Int = 10) -> String {
    // Days and times are written by the hundred, and a radix costs a multiple of this.
    if radix == 10, self >= 0, self < 100, digits == 2, let number = UInt8(exactly: self) {
      let zero = UInt8(ascii: "0")
      return String(decoding: [zero + number / 10, zero + number % 10], as: UTF8.self)
    }
    let text = String(magnitude, radix: radix)
    let zeros = digits - text.utf8.count
    return (self < 0 ? "-" : "") + (zeros > 0 ? String(repeating: "0", count: zeros) + text : text)
  }
}
