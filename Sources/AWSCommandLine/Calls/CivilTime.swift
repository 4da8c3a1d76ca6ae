/// A moment in UTC as the AWS CLI writes it.
struct CivilTime {
  let milliseconds: Int

  /// `2026-11-23T09:17:00`
  var seconds: String { "\(date)T\(timeOfDay)" }

  /// `2026-11-23T09:17:00.000000`
  var microseconds: String { "\(seconds).\(Self.padded(modulo(1000) * 1000, to: 6))" }

  private func modulo(_ divisor: Int) -> Int { (milliseconds % divisor + divisor) % divisor }

  private var timeOfDay: String {
    let second = modulo(86_400_000) / 1000
    return [second / 3600, second / 60 % 60, second % 60].map { Self.padded($0, to: 2) }
      .joined(separator: ":")
  }

  private var date: String {
    // Days since 0000-03-01, so that the leap day ends the year.
    var days = (milliseconds - modulo(86_400_000)) / 86_400_000 + 719_468
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    days -= era * 146_097
    let yearOfEra = (days - days / 1460 + days / 36_524 - days / 146_096) / 365
    let dayOfYear = days - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    let day = dayOfYear - (153 * shifted + 2) / 5 + 1
    return "\(Self.padded(year, to: 4))-\(Self.padded(month, to: 2))-\(Self.padded(day, to: 2))"
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
