/// A point of simulated time, in whole milliseconds since 1970-01-01T00:00:00Z.
///
/// The wall clock never becomes one of these: it starts at the session's `t0` and moves only
/// when a command, a waiter or `wait` moves it.
@frozen
public struct Instant: Hashable, Comparable, Sendable {
  public var milliseconds: Int

  @inlinable public init(milliseconds: Int) { self.milliseconds = milliseconds }
  @inlinable public init(seconds: Int) { milliseconds = seconds * 1000 }

  /// Whole seconds since 1970, rounded down, as flow-log records have them.
  @inlinable public var seconds: Int { milliseconds / 1000 }

  @inlinable public static func < (left: Instant, right: Instant) -> Bool {
    left.milliseconds < right.milliseconds
  }
  @inlinable public static func + (instant: Instant, milliseconds: Int) -> Instant {
    Instant(milliseconds: instant.milliseconds + milliseconds)
  }
  /// The milliseconds from `right` to `left`.
  @inlinable public static func - (left: Instant, right: Instant) -> Int {
    left.milliseconds - right.milliseconds
  }
}
