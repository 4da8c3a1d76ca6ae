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
