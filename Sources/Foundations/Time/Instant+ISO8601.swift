extension Instant {
  /// `2026-11-23T09:17:00+00:00`, as AWS CLI version 2 prints timestamps; a fraction of a second
  /// follows only where there is one.
  public var iso8601: String {
    let fraction = milliseconds.flooredModulo(1000)
    return "\(dateAndTime)" + (fraction == 0 ? "" : "." + (fraction * 1000).padded(to: 6))
      + "+00:00"
  }

  /// `2026-11-23T09:17:00`.
  public var dateAndTime: String { "\(date)T\(timeOfDay)" }

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
