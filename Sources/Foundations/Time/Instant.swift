/// A point of simulated time, in whole milliseconds since 1970-01-01T00:00:00Z.
///
/// The wall clock never becomes one of these: it starts at the session's `t0` and moves only
/// when a command, a waiter or `wait` moves it. Years beyond 31,000 before and after Christ are cut
/// off, so that whatever somebody takes for a time can be reckoned with.
@frozen
public struct Instant: Hashable, Comparable, Sendable {
  public let milliseconds: Int

  @inlinable public init(milliseconds: Int) {
    self.milliseconds = min(max(milliseconds, -Self.bound), Self.bound)
  }

  @inlinable public init(seconds: Int) {
    self.init(milliseconds: min(max(seconds, -Self.bound), Self.bound) * 1000)
  }

  @inlinable static var bound: Int { 1_000_000_000_000_000 }

  /// Whole seconds since 1970, rounded down, as flow-log records have them.
  @inlinable public var seconds: Int { milliseconds.flooredDivision(by: 1000) }

  @inlinable public static func < (left: Instant, right: Instant) -> Bool {
    left.milliseconds < right.milliseconds
  }
  @inlinable public static func + (instant: Instant, milliseconds: Int) -> Instant {
    let (sum, overflows) = instant.milliseconds.addingReportingOverflow(milliseconds)
    return Instant(milliseconds: overflows ? (milliseconds < 0 ? .min : .max) : sum)
  }
  /// The milliseconds from `right` to `left`.
  @inlinable public static func - (left: Instant, right: Instant) -> Int {
    left.milliseconds - right.milliseconds
  }
}

extension Instant {
  /// `2026-11-23T09:17:00+00:00`, as AWS CLI version 2 prints timestamps; a fraction of a second
  /// follows only where there is one.
  public var iso8601: String {
    let fraction = milliseconds.flooredModulo(1000)
    return dateAndTime(
      before: fraction == 0 ? "+00:00" : "." + (fraction * 1000).padded(to: 6) + "+00:00")
  }

  /// `2026-11-23T09:17:00`.
  public var dateAndTime: String { dateAndTime(before: "") }

  /// Digit by digit: a document has one of these for most resources, and pieces of texts take ten times
  /// as long.
  private func dateAndTime(before rest: String) -> String {
    let date = CivilDate(milliseconds: milliseconds)
    guard (0...9_999).contains(date.year) else { return "\(self.date)T\(timeOfDay)\(rest)" }
    let zero = UInt8(ascii: "0")
    var bytes: [UInt8] = []
    bytes.reserveCapacity(19 + rest.utf8.count)
    func write(_ number: Int, before mark: UInt8? = nil) {
      bytes.append(zero + UInt8(truncatingIfNeeded: number / 10))
      bytes.append(zero + UInt8(truncatingIfNeeded: number % 10))
      if let mark { bytes.append(mark) }
    }
    write(date.year / 100)
    write(date.year % 100, before: UInt8(ascii: "-"))
    write(date.month, before: UInt8(ascii: "-"))
    write(date.day, before: UInt8(ascii: "T"))
    write(date.hour, before: UInt8(ascii: ":"))
    write(date.minute, before: UInt8(ascii: ":"))
    write(date.second)
    bytes += rest.utf8
    return String(decoding: bytes, as: UTF8.self)
  }

  /// `2026-11-23`.
  public var date: String {
    let date = CivilDate(milliseconds: milliseconds)
    return "\(date.year.padded(to: 4))-\(date.month.padded(to: 2))-\(date.day.padded(to: 2))"
  }

  /// `09:17:00`.
  public var timeOfDay: String {
    let date = CivilDate(milliseconds: milliseconds)
    return "\(date.hour.padded(to: 2)):\(date.minute.padded(to: 2)):\(date.second.padded(to: 2))"
  }
}

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
