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

/// `strftime`'s conversions, in English and for a fixed distance from UTC.
public enum DateFormat {
  public static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  /// From Monday, as ISO 8601 counts.
  public static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  /// The instant, in milliseconds since 1970, as the format has it; what is no conversion stays.
  ///
  /// - Parameters:
  ///   - offset: milliseconds east of UTC.
  ///   - extension: conversions that only the caller's dialect has; the others come first.
  public static func text(
    of instant: Int, as format: String, offset: Int = 0,
    extension dialect: (Character, CivilDate) -> String? = { _, _ in nil }
  ) -> String {
    let date = CivilDate(milliseconds: instant + offset)
    var result = ""
    var characters = format.makeIterator()
    while let character = characters.next() {
      guard character == "%" else {
        result.append(character)
        continue
      }
      guard var conversion = characters.next() else { return result + "%" }
      // `%-d` has no padding, `%_d` blanks.
      var padding: Character?
      if conversion == "-" || conversion == "_" {
        padding = conversion
        guard let next = characters.next() else { return result + "%\(conversion)" }
        conversion = next
      }
      if let text = text(conversion, date, instant, offset) ?? dialect(conversion, date) {
        result += padding.map { padded(text, $0) } ?? text
      } else {
        result += "%" + (padding.map { String($0) } ?? "") + String(conversion)
      }
    }
    return result
  }

  /// A number whose noughts in front are left out, or are blanks.
  private static func padded(_ text: String, _ padding: Character) -> String {
    guard text.utf8.allSatisfy({ (48...57).contains($0) || $0 == UInt8(ascii: " ") }) else {
      return text
    }
    let digits = text.drop { $0 == "0" || $0 == " " }
    let number = digits.isEmpty ? text.suffix(1) : digits
    return padding == "-"
      ? String(number)
      : String(repeating: " ", count: text.utf8.count - number.utf8.count) + number
  }

  private static func text(
    _ conversion: Character, _ date: CivilDate, _ instant: Int, _ offset: Int
  ) -> String? {
    let twelve = date.hour % 12 == 0 ? 12 : date.hour % 12
    return switch conversion {
    case "Y": date.year.padded(to: 4)
    case "y": (date.year % 100).padded(to: 2)
    case "m": date.month.padded(to: 2)
    case "d": date.day.padded(to: 2)
    case "e": (date.day < 10 ? " " : "") + String(date.day)
    case "H": date.hour.padded(to: 2)
    case "I": twelve.padded(to: 2)
    case "k": (date.hour < 10 ? " " : "") + String(date.hour)
    case "l": (twelve < 10 ? " " : "") + String(twelve)
    case "C": (date.year / 100).padded(to: 2)
    case "M": date.minute.padded(to: 2)
    case "S": date.second.padded(to: 2)
    case "p": date.hour < 12 ? "AM" : "PM"
    case "j": date.dayOfYear.padded(to: 3)
    case "u": String(date.weekday + 1)
    case "w": String((date.weekday + 1) % 7)
    case "a": String(weekdays[date.weekday].prefix(3))
    case "A": weekdays[date.weekday]
    case "b", "h": String(months[date.month - 1].prefix(3))
    case "B": months[date.month - 1]
    case "F": text(of: instant, as: "%Y-%m-%d", offset: offset)
    case "T": text(of: instant, as: "%H:%M:%S", offset: offset)
    case "R": text(of: instant, as: "%H:%M", offset: offset)
    case "D": text(of: instant, as: "%m/%d/%y", offset: offset)
    case "s": String(instant.flooredDivision(by: 1_000))
    case "z": zone(offset)
    case "Z": offset == 0 ? "UTC" : zone(offset)
    case "n": "\n"
    case "t": "\t"
    case "%": "%"
    default: nil
    }
  }

  private static func zone(_ offset: Int) -> String {
    let minutes = Int(offset.magnitude) / 60_000
    return (offset < 0 ? "-" : "+") + (minutes / 60).padded(to: 2) + (minutes % 60).padded(to: 2)
  }
}
