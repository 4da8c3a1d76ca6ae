extension Instant {
  /// `2026-11-23T09:17:00+00:00`, as AWS CLI version 2 prints timestamps; a fraction of a second
  /// follows only where there is one.
  public var iso8601: String {
    let fraction = milliseconds % 1000
    return "\(date)T\(timeOfDay)"
      + (fraction == 0 ? "" : "." + Self.padded(fraction * 1000, to: 6)) + "+00:00"
  }

  /// `2026-11-23`.
  public var date: String {
    let (year, month, day) = civil
    return "\(Self.padded(year, to: 4))-\(Self.padded(month, to: 2))-\(Self.padded(day, to: 2))"
  }

  /// `09:17:00`.
  public var timeOfDay: String {
    let second = seconds % 86_400
    let (hour, minute) = (Self.padded(second / 3600, to: 2), Self.padded(second / 60 % 60, to: 2))
    return "\(hour):\(minute):\(Self.padded(second % 60, to: 2))"
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
