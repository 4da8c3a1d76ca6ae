/// `strftime`'s conversions, in English and for a fixed distance from UTC.
enum DateFormat {
  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  static func text(_ instant: Int, _ format: String, offset: Int) -> String {
    let date = CivilDate(milliseconds: instant + offset)
    var result = ""
    var characters = format.makeIterator()
    while let character = characters.next() {
      guard character == "%" else {
        result.append(character)
        continue
      }
      guard let conversion = characters.next() else { return result + "%" }
      result += text(conversion, date, instant, offset) ?? "%\(conversion)"
    }
    return result
  }

  private static func text(
    _ conversion: Character, _ date: CivilDate, _ instant: Int, _ offset: Int
  ) -> String? {
    let twelve = date.hour % 12 == 0 ? 12 : date.hour % 12
    return switch conversion {
    case "Y": Timestamp.padded(date.year, 4)
    case "y": Timestamp.padded(date.year % 100, 2)
    case "m": Timestamp.padded(date.month, 2)
    case "d": Timestamp.padded(date.day, 2)
    case "e": (date.day < 10 ? " " : "") + String(date.day)
    case "H": Timestamp.padded(date.hour, 2)
    case "I": Timestamp.padded(twelve, 2)
    case "M": Timestamp.padded(date.minute, 2)
    case "S": Timestamp.padded(date.second, 2)
    case "L": Timestamp.padded(date.millisecond, 3)
    case "f": Timestamp.padded(date.millisecond, 3) + "000"
    case "p": date.hour < 12 ? "AM" : "PM"
    case "j": Timestamp.padded(date.dayOfYear, 3)
    case "u": String(date.weekday + 1)
    case "w": String((date.weekday + 1) % 7)
    case "a": String(weekdays[date.weekday].prefix(3))
    case "A": weekdays[date.weekday]
    case "b", "h": String(months[date.month - 1].prefix(3))
    case "B": months[date.month - 1]
    case "F": text(instant, "%Y-%m-%d", offset: offset)
    case "T": text(instant, "%H:%M:%S", offset: offset)
    case "R": text(instant, "%H:%M", offset: offset)
    case "D": text(instant, "%m/%d/%y", offset: offset)
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
    let minutes = offset.magnitude / 60_000
    return (offset < 0 ? "-" : "+") + Timestamp.padded(Int(minutes / 60), 2)
      + Timestamp.padded(Int(minutes % 60), 2)
  }
}
