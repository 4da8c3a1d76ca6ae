/// Instants in UTC as Logs Insights prints them.
enum Timestamp {
  /// Instants that have four digits of a year, so that no arithmetic on them can overflow.
  static let range = -62_167_219_200_000...253_402_300_799_999

  /// `yyyy-MM-dd HH:mm:ss.SSS`
  static func text(_ milliseconds: Int) -> String {
    let date = CivilDate(milliseconds: milliseconds)
    return padded(date.year, 4) + "-" + padded(date.month, 2) + "-" + padded(date.day, 2) + " "
      + padded(date.hour, 2) + ":" + padded(date.minute, 2) + ":" + padded(date.second, 2) + "."
      + padded(date.millisecond, 3)
  }

  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number.magnitude)
    let zeros = String(repeating: "0", count: max(0, width - digits.count))
    return (number < 0 ? "-" : "") + zeros + digits
  }
}
