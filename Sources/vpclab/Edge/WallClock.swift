#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The machine's clock: written beside each input for people, and of no influence on anything.
struct WallClock {
  private let start = ContinuousClock.now
  private let before: Double

  /// - Parameter seconds: what the session took before, so that the times of all its sittings add up.
  init(after seconds: Double = 0) { before = seconds }

  /// Seconds that the session has taken, to the millisecond.
  var elapsed: Double {
    let milliseconds = (ContinuousClock.now - start) / .milliseconds(1) + before * 1000
    return milliseconds.rounded() / 1000
  }

  /// Seconds since 1970.
  static var now: Int { time(nil) }
}
