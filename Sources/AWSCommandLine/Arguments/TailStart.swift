import Foundations

/// When `aws logs tail --since` begins: a span before now, seconds since 1970 or a time.
enum TailStart {
  /// - Returns: milliseconds since 1970.
  static func milliseconds(of since: String, now: Int) throws(CommandLineError) -> Int {
    let units = ["s": 1, "m": 60, "h": 3_600, "d": 86_400, "w": 604_800]
    if let unit = units[String(since.suffix(1))],
      let count = GivenNumber(since.dropLast(), in: 0...1_000_000)?.value
    {
      return now - count * unit * 1_000
    }
    if let seconds = Double(since) {
      return GivenNumber(clamping: seconds * 1_000).value
    }
    return try time(since)
  }

  /// ISO 8601 in the forms that people type; the words for anything else are Python's.
  private static func time(_ text: String) throws(CommandLineError) -> Int {
    func refused(_ why: String) -> CommandLineError {
      .general(
        "Invalid timestamp \"\(text)\": \(why): \(text)",
        advice: "give a span such as 30s, 5m, 1h, 2d or 1w, or a time such as 2026-01-05T09:00:00.")
    }
    guard !text.isEmpty else { throw refused("String does not contain a date") }
    let unreadable = refused("Unknown string format")
    let halves = text.split(
      maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { $0 == "T" || $0 == " " })
    let date = halves[0].split(separator: "-", omittingEmptySubsequences: false)
    guard date.count == 3, let year = number(date[0], 4), let month = number(date[1], 2),
      let day = number(date[2], 2)
    else { throw unreadable }
    guard (1...12).contains(month) else { throw refused("month must be in 1..12") }
    let first = CivilDate(year: year, month: month)
    let next = CivilDate(year: year, month: month + 1)
    let days = month == 12 ? 31 : next.days - first.days
    guard (1...days).contains(day) else {
      throw refused("day is out of range for month")
    }
    var clock = (hour: 0, minute: 0, second: 0.0)
    var offset = 0
    if halves.count == 2 {
      guard let (time, minutes) = zone(of: halves[1]) else { throw unreadable }
      offset = minutes
      let parts = time.split(separator: ":", omittingEmptySubsequences: false)
      guard (2...3).contains(parts.count), let hour = number(parts[0], 2),
        let minute = number(parts[1], 2),
        let second = parts.count == 3 ? fraction(parts[2]) : 0
      else { throw unreadable }
      guard hour < 24 else { throw refused("hour must be in 0..23") }
      guard minute < 60 else { throw refused("minute must be in 0..59") }
      guard second < 60 else { throw refused("second must be in 0..59") }
      clock = (hour, minute, second)
    }
    let start = CivilDate(
      year: year, month: month, day: day, hour: clock.hour, minute: clock.minute - offset)
    return start.milliseconds + GivenNumber(clamping: clock.second * 1_000).value
  }

  private static func number(_ text: Substring, _ digits: Int) -> Int? {
    guard text.utf8.count == digits, text.utf8.allSatisfy({ (48...57).contains($0) }) else {
      return nil
    }
    return GivenNumber(text)?.value
  }

  /// `05` or `05.250`
  private static func fraction(_ text: Substring) -> Double? {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard number(parts[0], 2) != nil,
      parts.count == 1 || number(parts[1], parts[1].utf8.count) != nil
    else { return nil }
    return Double(text)
  }

  /// The time without its zone, and the zone's minutes east of Greenwich.
  private static func zone(of time: Substring) -> (time: Substring, minutes: Int)? {
    if time.hasSuffix("Z") { return (time.dropLast(), 0) }
    guard let sign = time.lastIndex(where: { $0 == "+" || $0 == "-" }) else { return (time, 0) }
    let digits = time[time.index(after: sign)...].filter { $0 != ":" }
    guard digits.utf8.count == 4, let hours = number(digits.prefix(2), 2),
      let minutes = number(digits.suffix(2), 2)
    else { return nil }
    return (time[..<sign], (hours * 60 + minutes) * (time[sign] == "-" ? -1 : 1))
  }
}
