import Foundations

/// The earlier period that `diff` compares with, as long as the query's own.
enum ComparedPeriod: Equatable, Sendable {
  /// The one right before.
  case previous
  case previousDay
  case previousWeek
  case previousMonth
  case shifted(milliseconds: Int)

  /// As `diff` names it, in lower case.
  init?(named name: String) {
    switch name {
    case "previousday": self = .previousDay
    case "previousweek": self = .previousWeek
    case "previousmonth": self = .previousMonth
    default: return nil
    }
  }

  func period(before period: ClosedRange<Int>) -> ClosedRange<Int> {
    let day = CivilDate.millisecondsPerDay
    let distance =
      switch self {
      case .previous: period.upperBound - period.lowerBound + 1
      case .previousDay: day
      case .previousWeek: 7 * day
      case .shifted(let milliseconds): milliseconds
      case .previousMonth: period.lowerBound - Self.monthBefore(period.lowerBound)
      }
    return (period.lowerBound - distance)...(period.upperBound - distance)
  }

  /// The same day and time a month earlier; the last day of that month if it is shorter.
  private static func monthBefore(_ instant: Int) -> Int {
    var date = CivilDate(milliseconds: instant)
    let lastDay = CivilDate(
      milliseconds: CivilDate(year: date.year, month: date.month, day: 0).milliseconds
    ).day
    date.day = min(date.day, lastDay)
    if date.month == 1 {
      (date.year, date.month) = (date.year - 1, 12)
    } else {
      date.month -= 1
    }
    return date.milliseconds
  }
}
