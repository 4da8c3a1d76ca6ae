/// Durations as people say them.
enum DurationText {
  /// `1 h 5 min`, `12 min`, `less than a minute`.
  static func minutes(milliseconds: Int) -> String {
    let minutes = milliseconds / 60_000
    switch minutes {
    case ..<1: return "less than a minute"
    case 60...: return "\(minutes / 60) h \(minutes % 60) min"
    default: return "\(minutes) min"
    }
  }
}
