extension Instant {
  /// Reads `2026-01-19`, `2026-01-19T23:59Z` or `2026-01-19 23:59:59.5 +01:00`: a day alone is its
  /// first moment, and without a zone it is UTC.
  ///
  /// `nil` for what is no date of the years 1970 to 2999.
  public init?(written text: some StringProtocol) {
    var reader = DigitReader(text)
    guard let year = reader.number(digits: 4), reader.take("-"),
      let month = reader.number(digits: 2), reader.take("-"),
      let day = reader.number(digits: 2)
    else { return nil }
    var (hour, minute, second, offset) = (0, 0, 0, 0)
    if reader.take("T") || reader.take(" ") {
      guard let givenHour = reader.number(digits: 2), reader.take(":"),
        let givenMinute = reader.number(digits: 2)
      else { return nil }
      (hour, minute) = (givenHour, givenMinute)
      if reader.take(":") {
        guard let givenSecond = reader.number(digits: 2) else { return nil }
        second = givenSecond
        if reader.take(".") { reader.skipDigits() }
      }
      _ = reader.take(" ")
      guard let zone = reader.zone() else { return nil }
      offset = zone
    }
    guard reader.isAtEnd, (1970...2999).contains(year), (1...12).contains(month),
      (1...31).contains(day), hour < 24, minute < 60, second < 60
    else { return nil }
    let date = CivilDate(
      year: year, month: month, day: day, hour: hour, minute: minute, second: second)
    // The 31st of February would be a day of March.
    guard CivilDate(milliseconds: date.milliseconds) == date else { return nil }
    self.init(milliseconds: date.milliseconds - offset * 60_000)
  }
}

/// Goes through digits and marks, one at a time.
private struct DigitReader {
  private var rest: Substring

  init(_ text: some StringProtocol) { rest = Substring(text) }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func take(_ mark: Character) -> Bool {
    guard rest.first == mark else { return false }
    rest.removeFirst()
    return true
  }

  mutating func number(digits count: Int) -> Int? {
    let digits = rest.prefix(count)
    guard digits.count == count, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else {
      return nil
    }
    rest = rest.dropFirst(count)
    return GivenNumber(digits)?.value
  }

  mutating func skipDigits() { rest = rest.drop { $0.isASCII && $0.isNumber } }

  /// Minutes east of UTC: `Z`, `UTC`, `+01:00`, `+0100`, or nothing.
  mutating func zone() -> Int? {
    if isAtEnd || take("Z") { return 0 }
    if rest == "UTC" {
      rest = ""
      return 0
    }
    let isEast = rest.first == "+"
    guard take("+") || take("-"), let hours = number(digits: 2) else { return nil }
    _ = take(":")
    guard let minutes = number(digits: 2), hours < 15, minutes < 60 else { return nil }
    return (isEast ? 1 : -1) * (hours * 60 + minutes)
  }
}
