/// Durations as people say them.
enum DurationText {
  /// `1 hour and 5 minutes`; `nil` for less than a minute, of which nobody speaks.
  static func exact(milliseconds: Int) -> String? {
    let minutes = milliseconds / 60_000
    guard minutes > 0 else { return nil }
    let parts = [count(minutes / 60, "hour"), count(minutes % 60, "minute")].compactMap(\.self)
    return parts.joined(separator: " and ")
  }

  /// `about 40 minutes`, `around 2 hours`: in steps of five minutes, then of half an hour.
  static func about(milliseconds: Int) -> String? {
    guard milliseconds >= 60_000 else { return nil }
    let minutes = (milliseconds + 30_000) / 60_000
    switch minutes {
    case ..<10: return count(minutes, "minute")
    case ..<53: return "about \((minutes + 2) / 5 * 5) minutes"
    case ..<75: return "about an hour"
    case ..<105: return "about an hour and a half"
    default:
      let halves = (minutes + 15) / 30
      return "around \(halves / 2)\(halves % 2 == 0 ? "" : " and a half") hours"
    }
  }

  private static func count(_ number: Int, _ unit: String) -> String? {
    number == 0 ? nil : "\(number) \(unit)\(number == 1 ? "" : "s")"
  }
}
