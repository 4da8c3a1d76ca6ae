import Foundations

/// Times as log files and documents have them: `2016-07-20T18:04:30.000Z`, `2023-03-21 09:05:02`,
/// epoch seconds and milliseconds.
enum WrittenTime {
  /// The time that a line begins with, in epoch milliseconds, and the place after it, where a space or
  /// the end is. Without a zone it is UTC.
  static func leading(
    _ bytes: Span<UInt8>, _ line: Range<Int>
  ) -> (milliseconds: Int, end: Int)? {
    guard line.count >= 19, let (date, dateEnd) = date(bytes, line),
      bytes[dateEnd] == UInt8(ascii: "T") || bytes[dateEnd] == UInt8(ascii: " "),
      var (time, place) = clock(bytes, (dateEnd + 1)..<line.upperBound)
    else { return nil }
    if place < line.upperBound {
      switch bytes[place] {
      case UInt8(ascii: "Z"): place += 1
      case UInt8(ascii: "+"), UInt8(ascii: "-"):
        let sign = bytes[place] == UInt8(ascii: "-") ? 1 : -1
        var rest = (place + 1)..<line.upperBound
        guard let hours = number(bytes, rest, digits: 2) else { return nil }
        rest = (rest.lowerBound + 2)..<line.upperBound
        if let next = rest.first, bytes[next] == UInt8(ascii: ":") {
          rest = (next + 1)..<line.upperBound
        }
        guard let minutes = number(bytes, rest, digits: 2), hours < 24, minutes < 60 else {
          return nil
        }
        time += sign * (hours * 60 + minutes) * 60_000
        place = rest.lowerBound + 2
      default: break
      }
    }
    guard place == line.upperBound || bytes[place] == 0x20 || bytes[place] == 0x09 else {
      return nil
    }
    return (date + time, place)
  }

  /// A cell or a member that holds nothing but a time.
  static func whole(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    let number = FlowLogLayout.milliseconds(bytes, range)
    if number != FlowLogLayout.noTime {
      return range.count == 10 || range.count == 13 ? number : nil
    }
    guard let (milliseconds, end) = leading(bytes, range), end == range.upperBound else {
      return nil
    }
    return milliseconds
  }

  static func whole(_ value: Datum?) -> Int? {
    guard case .text(let text)? = value else { return nil }
    let bytes = Array(text.bytes)
    return whole(bytes.span, 0..<bytes.count)
  }

  private static func date(_ bytes: Span<UInt8>, _ line: Range<Int>) -> (Int, end: Int)? {
    let start = line.lowerBound
    guard bytes[start + 4] == UInt8(ascii: "-"), bytes[start + 7] == UInt8(ascii: "-"),
      let year = number(bytes, line, digits: 4),
      let month = number(bytes, (start + 5)..<line.upperBound, digits: 2),
      let day = number(bytes, (start + 8)..<line.upperBound, digits: 2),
      (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    return (CivilDate(year: year, month: month, day: day).milliseconds, start + 10)
  }

  /// `18:04:30.000`, with any number of digits behind the point or the comma.
  private static func clock(_ bytes: Span<UInt8>, _ range: Range<Int>) -> (Int, Int)? {
    let start = range.lowerBound
    guard range.count >= 8, bytes[start + 2] == UInt8(ascii: ":"),
      bytes[start + 5] == UInt8(ascii: ":"), let hour = number(bytes, range, digits: 2),
      let minute = number(bytes, (start + 3)..<range.upperBound, digits: 2),
      let second = number(bytes, (start + 6)..<range.upperBound, digits: 2),
      hour < 24, minute < 60, second < 61
    else { return nil }
    var milliseconds = hour * 3_600_000 + minute * 60_000 + second * 1_000
    var place = start + 8
    if place < range.upperBound, bytes[place] == UInt8(ascii: ".") || bytes[place] == 0x2C {
      place += 1
      var weight = 100
      while place < range.upperBound, bytes[place] &- 48 < 10 {
        milliseconds += Int(bytes[place] &- 48) * weight
        weight /= 10
        place += 1
      }
    }
    return (milliseconds, place)
  }

  private static func number(_ bytes: Span<UInt8>, _ range: Range<Int>, digits: Int) -> Int? {
    guard range.count >= digits else { return nil }
    var number = 0
    for place in range.lowerBound..<(range.lowerBound + digits) {
      let digit = bytes[place] &- 48
      guard digit < 10 else { return nil }
      number = number * 10 + Int(digit)
    }
    return number
  }
}

/// A time as somebody writes it on a command line.
public enum WrittenInstant {
  /// `now`, `-1h`, `2026-03-02`, `2026-03-02T14:30:00Z`, `2026-03-02 14:30`, seconds or milliseconds
  /// since 1970. Without a zone it is UTC; `nil` for anything else.
  public static func milliseconds(_ text: String, now: Int) -> Int? {
    if text == "now" { return now }
    if text.hasPrefix("-") { return period(text.dropFirst()).map { now - $0 } }
    let bytes = Array(text.utf8)
    if let time = WrittenTime.whole(bytes.span, 0..<bytes.count) { return time }
    for rest in [" 00:00:00", ":00"] {
      let longer = Array((text + rest).utf8)
      if let time = WrittenTime.whole(longer.span, 0..<longer.count) { return time }
    }
    return nil
  }

  private static func period(_ text: Substring) -> Int? {
    let digits = text.prefix { ("0"..."9").contains($0) }
    guard let count = Int(digits), let unit = Period.Unit(String(text.dropFirst(digits.count))),
      let period = Period(count: count, unit: unit)
    else { return nil }
    return period.length
  }
}
