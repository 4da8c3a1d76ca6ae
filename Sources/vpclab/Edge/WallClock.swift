#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The machine's clock: written beside each input for people, and of no influence on anything.
struct WallClock {
  private let start = ContinuousClock.now

  /// Seconds since it was made, to the millisecond.
  var elapsed: Double {
    let duration = ContinuousClock.now - start
    return (duration / .milliseconds(1)).rounded() / 1000
  }

  /// Seconds since 1970.
  static var now: Int { time(nil) }
}
