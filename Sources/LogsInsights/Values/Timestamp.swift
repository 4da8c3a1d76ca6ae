import Foundations

/// Instants in UTC as Logs Insights prints them.
enum Timestamp {
  /// Instants that have four digits of a year, so that no arithmetic on them can overflow.
  static let range = -62_167_219_200_000...253_402_300_799_999

  /// `yyyy-MM-dd HH:mm:ss.SSS`
  static func text(_ milliseconds: Int) -> String {
    let date = CivilDate(milliseconds: milliseconds)
    guard (0...9_999).contains(date.year) else {
      return date.year.padded(to: 4) + String(text(date).dropFirst(4))
    }
    return text(date)
  }

  /// The digits at their places; of the year the last four.
  private static func text(_ date: CivilDate) -> String {
    String(unsafeUninitializedCapacity: 23) { bytes in
      func put(_ number: Int, _ end: Int, _ width: Int, before separator: Unicode.Scalar?) {
        var rest = number.magnitude
        for place in (0..<width).reversed() {
          bytes[end - width + place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
          rest /= 10
        }
        if let separator { bytes[end] = UInt8(ascii: separator) }
      }
      put(date.year, 4, 4, before: "-")
      put(date.month, 7, 2, before: "-")
      put(date.day, 10, 2, before: " ")
      put(date.hour, 13, 2, before: ":")
      put(date.minute, 16, 2, before: ":")
      put(date.second, 19, 2, before: ".")
      put(date.millisecond, 23, 3, before: nil)
      return 23
    }
  }
}
