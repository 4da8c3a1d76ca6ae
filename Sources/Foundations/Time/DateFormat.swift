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
