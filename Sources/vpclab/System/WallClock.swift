import SystemCalls

/// The machine's clock: written beside each input for people, and of no influence on anything.
struct WallClock {
  private let start = ContinuousClock.now

  /// Seconds that this sitting has taken, to the millisecond.
  var elapsed: Double {
    ((ContinuousClock.now - start) / .milliseconds(1)).rounded() / 1000
  }

  /// Seconds since 1970.
  static var now: Int { time(nil) }
}
