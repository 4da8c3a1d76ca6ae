import CloudSimulator
import Foundations

/// `date`'s formats, in UTC and in English.
enum DateFormat {
  static func format(_ moment: Instant, as format: String) -> String {
    var result = ""
    var rest = Substring(format)
    while let character = rest.popFirst() {
      guard character == "%", let letter = rest.popFirst() else {
        result.append(character)
        continue
      }
      result += conversion(letter, of: moment)
    }
    return result
  }

  private static func conversion(_ letter: Character, of moment: Instant) -> String {
    let date = moment.date.split(separator: "-")
    let time = moment.timeOfDay.split(separator: ":")
    // 1970-01-01 was a Thursday.
    let weekday = (moment.seconds / 86_400 + 4) % 7
    let month = (Int(date[1]) ?? 1) - 1
    return switch letter {
    case "Y": String(date[0])
    case "m": String(date[1])
    case "d": String(date[2])
    case "e": Column.right(String(Int(date[2]) ?? 0), width: 2)
    case "y": String(date[0].suffix(2))
    case "H": String(time[0])
    case "M": String(time[1])
    case "S": String(time[2])
    case "F": moment.date
    case "T": moment.timeOfDay
    case "R": "\(time[0]):\(time[1])"
    case "s": String(moment.seconds)
    case "N": Column.zeros(moment.milliseconds % 1000 * 1_000_000, width: 9)
    case "a": String(weekdays[weekday].prefix(3))
    case "A": weekdays[weekday]
    case "b", "h": String(months[month].prefix(3))
    case "B": months[month]
    case "Z": "UTC"
    case "z": "+0000"
    case "n": "\n"
    case "t": "\t"
    case "%": "%"
    default: "%\(letter)"
    }
  }

  private static let weekdays = [
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
  ]
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
