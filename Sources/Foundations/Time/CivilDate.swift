/// An instant as year, month, day and time of day in UTC (proleptic Gregorian calendar).
///
/// Days are counted from 0000-03-01, so that the leap day is a year's last
/// (howardhinnant.github.io/date_algorithms.html).
@frozen
public struct CivilDate: Equatable, Sendable {
  public var year: Int
  public var month: Int
  public var day: Int
  public var hour: Int
  public var minute: Int
  public var second: Int
  public var millisecond: Int

  @inlinable public static var millisecondsPerDay: Int { 86_400_000 }

  @inlinable public init(
    year: Int, month: Int = 1, day: Int = 1, hour: Int = 0, minute: Int = 0, second: Int = 0,
    millisecond: Int = 0
  ) {
    (self.year, self.month, self.day) = (year, month, day)
    (self.hour, self.minute, self.second, self.millisecond) = (hour, minute, second, millisecond)
  }

  /// The date of so many milliseconds after 1970-01-01T00:00:00Z.
  @inlinable public init(milliseconds: Int) {
    let days = milliseconds.flooredDivision(by: Self.millisecondsPerDay)
    let rest = milliseconds - days * Self.millisecondsPerDay
    let shifted = days + 719_468
    let era = shifted.flooredDivision(by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
    month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    hour = rest / 3_600_000
    minute = rest / 60_000 % 60
    second = rest / 1_000 % 60
    millisecond = rest % 1_000
  }

  /// Days since 1970-01-01. The day may lie outside its month, and counts on from it.
  @inlinable public var days: Int {
    let marchYear = month <= 2 ? year - 1 : year
    let era = marchYear.flooredDivision(by: 400)
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// Milliseconds since 1970-01-01T00:00:00Z.
  @inlinable public var milliseconds: Int {
    days * Self.millisecondsPerDay + hour * 3_600_000 + minute * 60_000 + second * 1_000
      + millisecond
  }

  /// 0 is Monday.
  public var weekday: Int { (days + 3).flooredModulo(7) }

  /// 1 is the first of January.
  public var dayOfYear: Int { days - CivilDate(year: year).days + 1 }
}
