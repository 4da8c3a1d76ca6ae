import Presentation

/// Durations as people say them.
enum DurationText {
  /// `1 hour and 5 minutes`; `nil` for less than a minute, of which nobody speaks.
  static func exact(milliseconds: Int) -> StyledText? {
    let minutes = milliseconds / 60_000
    guard minutes > 0 else { return nil }
    let parts: [StyledText] = [
      minutes < 60 ? "" : .counted(minutes / 60, "%1 hour", "%1 hours"),
      minutes % 60 == 0 ? "" : .counted(minutes % 60, "%1 minute", "%1 minutes"),
    ].filter { !$0.isEmpty }
    return parts.joined(separator: " and ")
  }

  /// `about 40 minutes`, `around 2 hours`: in steps of five minutes, then of half an hour.
  static func about(milliseconds: Int) -> StyledText? {
    guard milliseconds >= 60_000 else { return nil }
    let minutes = (milliseconds + 30_000) / 60_000
    switch minutes {
    case ..<10: return .counted(minutes, "%1 minute", "%1 minutes")
    case ..<53: return "about \((minutes + 2) / 5 * 5) minutes"
    case ..<75: return "about an hour"
    case ..<105: return "about an hour and a half"
    default:
      let halves = (minutes + 15) / 30
      return halves.isMultiple(of: 2)
        ? "around \(halves / 2) hours" : "around \(halves / 2) and a half hours"
    }
  }
}
