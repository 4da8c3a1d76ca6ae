import Foundations

/// Timestamps and periods.
let timeFunctions: [Function] = [
  Function(
    "bin", arity: 1...1, implicitFields: [SystemField.timestamp.rawValue], period: 0, isFloor: true
  ) { call throws(Diagnostic) in
    let period = try call.period(0)
    return { arguments, _ in boundary(arguments[0], period.floor) }
  },
  Function("datefloor", arity: 2...2, period: 1, isFloor: true) { call throws(Diagnostic) in
    let period = try call.period(1)
    return { arguments, _ in boundary(arguments[0], period.floor) }
  },
  Function("dateceil", arity: 2...2, period: 1) { call throws(Diagnostic) in
    let period = try call.period(1)
    return { arguments, _ in boundary(arguments[0], period.ceiling) }
  },
  Function("fromMillis", arity: 1...1) { arguments in
    instant(arguments[0]).map(Datum.timestamp) ?? .null
  },
  Function("toMillis", arity: 1...1) { arguments in
    instant(arguments[0]).map(Datum.integer) ?? .null
  },
  // Epoch seconds, unlike every other function of time.
  Function("now", arity: 0...0) { _ in { _, context in .integer(context.now / 1_000) } },
  Function("queryStartTime", arity: 0...0) { _ in
    { _, context in context.period.map { .integer($0.lowerBound) } ?? .null }
  },
  Function("queryEndTime", arity: 0...0) { _ in
    { _, context in context.period.map { .integer($0.upperBound) } ?? .null }
  },
  Function("queryTimeRange", arity: 0...0) { _ in
    { _, context in context.period.map { .integer($0.upperBound - $0.lowerBound) } ?? .null }
  },
  Function("parseDate", arity: 2...3) { call throws(Diagnostic) in
    let zone = try zone(call, 2)
    return { arguments, _ in
      guard let text = arguments[0].asText, let pattern = arguments[1].asText else { return .null }
      let instant = DatePattern.parse(text.string, pattern.string, offset: zone)
      return instant.map(Datum.integer) ?? .null
    }
  },
  Function("formatDate", "strftime", arity: 2...3) { call throws(Diagnostic) in
    let zone = try zone(call, 2)
    return { arguments, _ in
      guard let instant = instant(arguments[0]), let format = arguments[1].asText else {
        return .null
      }
      return .text(
        DateFormat.text(of: instant, as: format.string, offset: zone, extension: fraction))
    }
  },
]

/// Fractions of a second, as Logs Insights' `strftime` has them.
private func fraction(_ conversion: Character, of date: CivilDate) -> String? {
  switch conversion {
  case "L": date.millisecond.padded(to: 3)
  case "f": date.millisecond.padded(to: 3) + "000"
  default: nil
  }
}

/// A timestamp, or a number of milliseconds.
private func instant(_ value: Datum) -> Int? {
  value.wholeNumber.flatMap { Timestamp.range.contains($0) ? $0 : nil }
}

private func boundary(_ value: Datum, _ boundary: (Int) -> Int) -> Datum {
  instant(value).map { .timestamp(boundary($0)) } ?? .null
}

/// Names of places would need the time zone database; fixed offsets and UTC do not.
private func zone(_ call: CallSite, _ index: Int) throws(Diagnostic) -> Int {
  guard call.arguments.count > index else { return 0 }
  guard let text = call.text(index), let offset = ZoneOffset.milliseconds(text.string) else {
    throw call.refusal(of: index, expected: "\"UTC\" or an offset such as \"+02:00\"")
  }
  return offset
}

/// The letters of Java's `DateTimeFormatter` that dates in logs need, read into an instant.
enum DatePattern {
  /// Epoch milliseconds, or `nil` when the text does not follow the pattern, or the pattern has
  /// letters that are not known here. `offset` counts when the text names no zone.
  static func parse(_ text: String, _ pattern: String, offset: Int) -> Int? {
    var reader = Reader(text: Array(text.unicodeScalars), offset: offset)
    let pattern = Array(pattern.unicodeScalars)
    var at = 0
    while at < pattern.count {
      let letter = pattern[at]
      if letter == "'" {
        guard let end = pattern[(at + 1)...].firstIndex(of: "'") else { return nil }
        let literal = end == at + 1 ? ["'"] : Array(pattern[(at + 1)..<end])
        guard reader.skip(literal) else { return nil }
        at = end + 1
      } else if letter.properties.isAlphabetic {
        let end = pattern[at...].firstIndex { $0 != letter } ?? pattern.count
        guard reader.read(letter, width: end - at) else { return nil }
        at = end
      } else {
        guard reader.skip([letter]) else { return nil }
        at += 1
      }
    }
    return reader.instant
  }

  private struct Reader {
    let text: [Unicode.Scalar]
    var position = 0
    var date = CivilDate(year: 1970)
    var isAfternoon: Bool?
    var offset: Int

    init(text: [Unicode.Scalar], offset: Int) {
      self.text = text
      self.offset = offset
    }

    var instant: Int? {
      guard position == text.count, (1...12).contains(date.month), date.hour < 24,
        date.minute < 60, date.second < 60
      else { return nil }
      var date = date
      if let isAfternoon { date.hour = date.hour % 12 + (isAfternoon ? 12 : 0) }
      // A day that its month does not have comes back as another one.
      let days = CivilDate(year: date.year, month: date.month, day: date.day)
      guard CivilDate(milliseconds: days.milliseconds).day == date.day else { return nil }
      return date.milliseconds - offset
    }

    mutating func skip(_ literal: [Unicode.Scalar]) -> Bool {
      guard text[position...].starts(with: literal) else { return false }
      position += literal.count
      return true
    }

    mutating func read(_ letter: Unicode.Scalar, width: Int) -> Bool {
      switch letter {
      case "y", "u": return number(width) { $0.year = width == 2 ? 2_000 + $1 : $1 }
      case "M" where width >= 3: return month(width)
      case "M", "L": return number(width) { $0.month = $1 }
      case "d": return number(width) { $0.day = $1 }
      case "H", "h", "k", "K": return number(width) { $0.hour = $1 == 24 ? 0 : $1 }
      case "m": return number(width) { $0.minute = $1 }
      case "s": return number(width) { $0.second = $1 }
      case "S": return fraction(width)
      case "E": return name(DateFormat.weekdays, width) != nil
      case "a": return afternoon()
      case "X", "x", "Z", "z", "V", "O": return zone()
      default: return false
      }
    }

    /// One letter takes as many digits as there are, several as many as letters.
    private mutating func number(
      _ width: Int, into set: (inout CivilDate, Int) -> Void
    ) -> Bool {
      var end = position
      while end < text.count, end - position < (width == 1 ? 9 : width),
        ("0"..."9").contains(text[end])
      { end += 1 }
      let digits = String(String.UnicodeScalarView(text[position..<end]))
      guard end - position >= width, let value = Int(digits) else { return false }
      set(&date, value)
      position = end
      return true
    }

    private mutating func fraction(_ width: Int) -> Bool {
      let start = position
      guard number(max(width, 2), into: { _, _ in }) else { return false }
      let digits = String(String.UnicodeScalarView(text[start..<position].prefix(3)))
      date.millisecond = Int(digits + String(repeating: "0", count: 3 - digits.count)) ?? 0
      return true
    }

    private mutating func month(_ width: Int) -> Bool {
      guard let index = name(DateFormat.months, width) else { return false }
      date.month = index + 1
      return true
    }

    private mutating func name(_ names: [String], _ width: Int) -> Int? {
      for (index, name) in names.enumerated() {
        let name = Array((width >= 4 ? name : String(name.prefix(3))).lowercased().unicodeScalars)
        let found = text[position...].prefix(name.count)
        let folded = String(String.UnicodeScalarView(found)).lowercased()
        if Array(folded.unicodeScalars) == name {
          position += name.count
          return index
        }
      }
      return nil
    }

    private mutating func afternoon() -> Bool {
      let found = String(String.UnicodeScalarView(text[position...].prefix(2))).uppercased()
      guard found == "AM" || found == "PM" else { return false }
      isAfternoon = found == "PM"
      position += 2
      return true
    }

    private mutating func zone() -> Bool {
      var end = position
      while end < text.count, text[end] != " ", text[end] != "]", text[end] != ")" { end += 1 }
      let name = String(String.UnicodeScalarView(text[position..<end]))
      guard let distance = ZoneOffset.milliseconds(name) else { return false }
      offset = distance
      position = end
      return true
    }
  }
}

/// Distances from UTC as written in queries and dates.
enum ZoneOffset {
  /// Milliseconds east of UTC: `UTC`, `GMT`, `Z`, `+02:00`, `-0530`, `+2`.
  static func milliseconds(_ text: String) -> Int? {
    var text = Substring(text)
    if ["UTC", "GMT", "Z"].contains(text) { return 0 }
    if text.hasPrefix("UTC") || text.hasPrefix("GMT") { text = text.dropFirst(3) }
    guard let sign = text.first, sign == "+" || sign == "-" else { return nil }
    let digits = text.dropFirst().filter { $0 != ":" }
    guard (1...4).contains(digits.count), digits.count != 3,
      digits.utf8.allSatisfy(Number.isDigit), let number = Int(digits)
    else { return nil }
    let (hours, minutes) = digits.count <= 2 ? (number, 0) : (number / 100, number % 100)
    guard hours <= 18, minutes < 60 else { return nil }
    return (hours * 60 + minutes) * 60_000 * (sign == "-" ? -1 : 1)
  }
}
