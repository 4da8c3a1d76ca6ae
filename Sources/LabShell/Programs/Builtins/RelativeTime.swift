import Foundations
import NetworkModel

/// Times as `date -d` and `date -v` take them.
enum RelativeTime {
  /// `now`, `@1700000000`, `10 minutes ago`, `-1 hour`, `+2 days`, `1 hour`; else `nil`.
  static func moment(_ text: String, from now: Instant) -> Instant? {
    let words = text.lowercased().split(separator: " ")
    if words == ["now"] || words.isEmpty { return now }
    if words == ["yesterday"] { return now + -86_400_000 }
    if words == ["tomorrow"] { return now + 86_400_000 }
    if words.count == 1, let word = words.first, word.hasPrefix("@") {
      return (GivenNumber(word.dropFirst())?.value).flatMap(instant)
    }
    var moment = now
    var rest = words[...]
    while let word = rest.popFirst() {
      let digits = word.prefix { "+-0123456789".contains($0) }
      let attached = word.dropFirst(digits.count)
      guard var amount = digits.isEmpty ? 1 : GivenNumber(digits)?.value,
        amount.magnitude < 1_000_000_000,
        let name = attached.isEmpty ? rest.popFirst() : attached, let unit = milliseconds(of: name)
      else { return nil }
      if rest.first == "ago" {
        rest.removeFirst()
        amount = -amount
      }
      moment = moment + amount * unit
    }
    return moment.milliseconds >= 0 ? moment : nil
  }

  /// `-1H`, `+30M`, `-2d`, `-10S`; else `nil`.
  static func adjusted(_ text: String, from now: Instant) -> Instant? {
    guard let amount = GivenNumber(text.dropLast())?.value, amount.magnitude < 1_000_000_000 else {
      return nil
    }
    let unit: Int
    switch text.last {
    case "S": unit = 1000
    case "M": unit = 60_000
    case "H": unit = 3_600_000
    case "d": unit = 86_400_000
    case "w": unit = 604_800_000
    case .some, nil: return nil
    }
    let moment = now + amount * unit
    return moment.milliseconds >= 0 ? moment : nil
  }

  private static func instant(_ seconds: Int) -> Instant? {
    (0...253_402_300_799).contains(seconds) ? Instant(seconds: seconds) : nil
  }

  private static func milliseconds(of unit: Substring) -> Int? {
    let singular = unit.hasSuffix("s") && unit.utf8.count > 1 ? unit.dropLast() : unit
    return switch singular {
    case "s", "sec", "second": 1000
    case "m", "min", "minute": 60_000
    case "h", "hour": 3_600_000
    case "d", "day": 86_400_000
    case "w", "week": 604_800_000
    default: nil
    }
  }
}
