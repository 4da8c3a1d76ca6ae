import Foundations

/// A length of time as written in a query: `5m`, `1h`, `2weeks`.
struct Period: Equatable, Sendable {
  enum Unit: Equatable, Sendable {
    case millisecond, second, minute, hour, day, week, month, quarter, year

    /// The unit of that name or abbreviation; those of several letters may end in a plural s.
    init?(_ name: String) {
      switch Self.singular(name.lowercased()) {
      case "ms", "msec", "millisecond": self = .millisecond
      case "s", "sec", "second": self = .second
      case "m", "min", "minute": self = .minute
      case "h", "hr", "hour": self = .hour
      case "d", "day": self = .day
      case "w", "week": self = .week
      case "mo", "mon", "month": self = .month
      case "q", "qtr", "quarter": self = .quarter
      case "y", "yr", "year": self = .year
      default: return nil
      }
    }

    private static func singular(_ name: String) -> String {
      guard name.count > 2, name.hasSuffix("s") else { return name }
      return String(name.dropLast())
    }

    /// The abbreviation that the documentation uses.
    var symbol: String {
      switch self {
      case .millisecond: "ms"
      case .second: "s"
      case .minute: "m"
      case .hour: "h"
      case .day: "d"
      case .week: "w"
      case .month: "mo"
      case .quarter: "q"
      case .year: "y"
      }
    }

    /// The next unit that is a whole number of these, and how many.
    var larger: (unit: Unit, count: Int)? {
      switch self {
      case .millisecond: (.second, 1_000)
      case .second: (.minute, 60)
      case .minute: (.hour, 60)
      case .hour: (.day, 24)
      case .day, .week, .month, .quarter, .year: nil
      }
    }

    /// The largest count that AWS accepts; a larger one is silently lowered to it.
    var cap: Int? {
      switch self {
      case .millisecond: 1_000
      case .second, .minute: 60
      case .hour: 24
      case .day, .week, .month, .quarter, .year: nil
      }
    }
  }

  /// As written, at least 1.
  let count: Int
  let unit: Unit

  /// `nil` for a count below 1 or one that no calendar holds.
  init?(count: Int, unit: Unit) {
    guard (1...1_000_000).contains(count) else { return nil }
    self.count = count
    self.unit = unit
  }

  /// The count that time functions use, so that `bin(300s)` makes bins of 60 s.
  var cappedCount: Int { min(count, unit.cap ?? count) }

  var text: String { "\(count)\(unit.symbol)" }

  /// What functions of time take it for.
  var capped: Period { Period(count: cappedCount, unit: unit) ?? self }

  /// The same length in a larger unit that allows it.
  var inLargerUnit: Period? {
    guard let (unit, size) = unit.larger, count % size == 0,
      let period = Period(count: count / size, unit: unit)
    else { return nil }
    return period.cappedCount == period.count ? period : period.inLargerUnit
  }

  /// Milliseconds of a period of fixed length; `nil` for months, quarters and years.
  private func milliseconds(count: Int) -> Int? {
    switch unit {
    case .millisecond: count
    case .second: count * 1_000
    case .minute: count * 60_000
    case .hour: count * 3_600_000
    case .day: count * CivilDate.millisecondsPerDay
    case .week: count * 7 * CivilDate.millisecondsPerDay
    case .month, .quarter, .year: nil
    }
  }

  private var months: Int {
    switch unit {
    case .month: count
    case .quarter: count * 3
    case .year: count * 12
    case .millisecond, .second, .minute, .hour, .day, .week: 0
    }
  }

  /// The start of the period that holds an instant: floors of UTC epoch time, weeks from Monday,
  /// months, quarters and years by calendar.
  func floor(_ instant: Int) -> Int {
    guard let length = milliseconds(count: cappedCount) else {
      let date = CivilDate(milliseconds: instant)
      let month = (date.year * 12 + date.month - 1).flooredDivision(by: months) * months
      return Self.start(ofMonth: month)
    }
    // 1970-01-05 was a Monday.
    let origin = unit == .week ? 4 * CivilDate.millisecondsPerDay : 0
    return (instant - origin).flooredDivision(by: length) * length + origin
  }

  /// The first boundary not before an instant: one on a boundary stays.
  func ceiling(_ instant: Int) -> Int {
    let start = floor(instant)
    return start == instant ? instant : next(after: start)
  }

  /// The boundary that follows a boundary.
  func next(after boundary: Int) -> Int {
    if let length = milliseconds(count: cappedCount) { return boundary + length }
    let date = CivilDate(milliseconds: boundary)
    return Self.start(ofMonth: date.year * 12 + date.month - 1 + months)
  }

  /// The uncapped length, for offsets and spans; a month counts as 30 days, a year as 365.
  var length: Int {
    if let length = milliseconds(count: count) { return length }
    let days = unit == .year ? count * 365 : months * 30
    return days * CivilDate.millisecondsPerDay
  }

  private static func start(ofMonth month: Int) -> Int {
    let year = month.flooredDivision(by: 12)
    return CivilDate(year: year, month: month - year * 12 + 1).milliseconds
  }
}

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
