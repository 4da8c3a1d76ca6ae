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
