import Foundations

/// Reads times by a format of `strptime`.
enum JQTime {
  static func date(_ text: String, _ format: String) -> CivilDate? {
    var rest = text[...]
    var date = CivilDate(year: 1900)
    var characters = format.makeIterator()
    while let character = characters.next() {
      if character.isWhitespace {
        rest = rest.drop(while: \.isWhitespace)
      } else if character == "%" {
        guard let conversion = characters.next(), read(conversion, &rest, &date) else { return nil }
      } else {
        guard rest.popFirst() == character else { return nil }
      }
    }
    guard rest.isEmpty else { return nil }
    // strptime reads a zone and leaves it at that, as mktime takes UTC.
    return date
  }

  private static func read(
    _ conversion: Character, _ rest: inout Substring, _ date: inout CivilDate
  ) -> Bool {
    func number(_ digits: Int, _ range: ClosedRange<Int>) -> Int? {
      let text = rest.prefix(digits).prefix { $0.isASCII && $0.isNumber }
      guard let value = GivenNumber(text)?.value, range.contains(value) else { return nil }
      rest = rest.dropFirst(text.count)
      return value
    }
    func set(_ path: WritableKeyPath<CivilDate, Int>, _ value: Int?) -> Bool {
      guard let value else { return false }
      date[keyPath: path] = value
      return true
    }
    func all(_ formats: String) -> Bool {
      for character in formats {
        if character.isLetter {
          guard read(character, &rest, &date) else { return false }
        } else if rest.popFirst() != character {
          return false
        }
      }
      return true
    }
    switch conversion {
    case "Y": return set(\.year, number(4, 0...9999))
    case "m": return set(\.month, number(2, 1...12))
    case "d", "e":
      rest = rest.drop { $0 == " " }
      return set(\.day, number(2, 1...31))
    case "H": return set(\.hour, number(2, 0...23))
    case "M": return set(\.minute, number(2, 0...59))
    case "S": return set(\.second, number(2, 0...60))
    case "j": return number(3, 1...366) != nil
    case "T": return all("H:M:S")
    case "F": return all("Y-m-d")
    case "b", "B", "h":
      let index = DateFormat.months.firstIndex { rest.lowercased().hasPrefix($0.lowercased()) }
      if let index {
        rest = rest.dropFirst(DateFormat.months[index].count)
        return set(\.month, index + 1)
      }
      let short = DateFormat.months.firstIndex {
        rest.lowercased().hasPrefix($0.prefix(3).lowercased())
      }
      rest = rest.dropFirst(3)
      return set(\.month, short.map { $0 + 1 })
    case "a", "A":
      let day = DateFormat.weekdays.first { rest.lowercased().hasPrefix($0.lowercased()) }
      rest = rest.dropFirst(day?.count ?? 3)
      return true
    case "s":
      guard let seconds = number(12, 0...253_402_300_799) else { return false }
      date = CivilDate(milliseconds: seconds * 1000)
      return true
    case "Z":
      rest = rest.drop { $0.isLetter }
      return true
    case "z":
      if rest.first == "Z" {
        rest.removeFirst()
        return true
      }
      guard let sign = rest.popFirst(), sign == "+" || sign == "-" else { return false }
      let hours = number(2, 0...14)
      if rest.first == ":" { rest.removeFirst() }
      return hours != nil && number(2, 0...59) != nil
    case "%": return rest.popFirst() == "%"
    default: return false
    }
  }
}
