extension Instant {
  /// `2026-11-23T09:17:00+00:00`, as AWS CLI version 2 prints timestamps; a fraction of a second
  /// follows only where there is one.
  public var iso8601: String {
    let fraction = milliseconds % 1000
    var text = DigitText(capacity: 32)
    writeDate(to: &text)
    text.append("T")
    writeTimeOfDay(to: &text)
    if fraction != 0 {
      text.append(".")
      text.append(fraction * 1000, width: 6)
    }
    text.append("+00:00")
    return text.string
  }

  /// `2026-11-23 09:17:00.000`, as Logs Insights shows `@timestamp`.
  public var insightsTimestamp: String {
    "\(date) \(timeOfDay).\(Self.padded(milliseconds % 1000, to: 3))"
  }

  /// `2026-11-23`.
  public var date: String {
    var text = DigitText(capacity: 10)
    writeDate(to: &text)
    return text.string
  }

  private func writeDate(to text: inout DigitText) {
    let (year, month, day) = civil
    text.append(year, width: 4)
    text.append("-")
    text.append(month, width: 2)
    text.append("-")
    text.append(day, width: 2)
  }

  /// `09:17:00`.
  public var timeOfDay: String {
    var text = DigitText(capacity: 8)
    writeTimeOfDay(to: &text)
    return text.string
  }

  private func writeTimeOfDay(to text: inout DigitText) {
    let second = seconds % 86_400
    text.append(second / 3600, width: 2)
    text.append(":")
    text.append(second / 60 % 60, width: 2)
    text.append(":")
    text.append(second % 60, width: 2)
  }

  /// Year, month and day of the proleptic Gregorian calendar in UTC.
  ///
  /// The arithmetic counts days from 0000-03-01, so that the leap day is a year's last
  /// (howardhinnant.github.io/date_algorithms.html, `civil_from_days`).
  private var civil: (year: Int, month: Int, day: Int) {
    let days = seconds / 86_400 + 719_468
    let era = days / 146_097
    let dayOfEra = days % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    let missing = width - digits.utf8.count
    return missing > 0 ? String(repeating: "0", count: missing) + digits : digits
  }
}

/// Writes numbers and marks as bytes: timestamps stand in most answers, and putting strings together
/// takes ten times as long.
private struct DigitText {
  private var bytes: [UInt8] = []

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  var string: String { String(decoding: bytes, as: UTF8.self) }

  mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// At least so many digits.
  mutating func append(_ number: Int, width: Int) {
    guard number >= 0 else { return bytes.append(contentsOf: String(number).utf8) }
    var divisor = 1
    for _ in 1..<width { divisor *= 10 }
    while number / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(number / divisor % 10))
      divisor /= 10
    }
  }
}
