import SystemCalls
import TerminalUI

/// Waits between the inputs of a replay as the learner did.
struct Pacing {
  let speed: Double
  private let start = ContinuousClock.now

  init(speed: Double) {
    self.speed = speed
  }

  /// Sleeps until that second of the recorded session, at most ten seconds at once: breaks are
  /// not worth watching.
  func wait(until second: Double?) {
    guard let second else { return }
    // In fractions, which have no overflow: --speed 1e-300 is allowed.
    let elapsed = (ContinuousClock.now - start) / .seconds(1)
    let left = min((second / speed - elapsed) * 1000, 10_000)
    if left > 0 { _ = poll(nil, 0, Int32(left)) }
  }
}
