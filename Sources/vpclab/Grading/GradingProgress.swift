import Grading
import SystemCalls
import TerminalUI

/// How far a batch is, on standard error, if somebody sits there to see it.
struct GradingProgress {
  private let isShown: Bool
  private let start = ContinuousClock.now
  private var last: ContinuousClock.Instant?
  private var isThere = false
  /// How many files there are, as far as folders were looked into.
  private let known: () -> Int

  init(known: @escaping () -> Int) {
    isShown = isatty(STDERR_FILENO) == 1 && !Terminal().isAccessible
    self.known = known
  }

  mutating func show(_ totals: GradeTotals, discovered: Int) {
    guard isShown else { return }
    let now = ContinuousClock.now
    guard now - start > .milliseconds(100), now - (last ?? start) > .milliseconds(100) else {
      return
    }
    last = now
    isThere = true
    let total = max(known(), discovered)
    let share = total > 0 ? Double(totals.files) / Double(total) : 0
    let seconds = (now - start) / .seconds(1)
    let left = share > 0.02 ? ", \(TimeText.short(seconds / share - seconds)) left" : ""
    try? TextOutput.standardError.write(
      "\r\u{1B}[K\(ProgressBar.text(share: share)) \(totals.files) of \(total) files\(left)")
  }

  /// Takes the bar away, for a row.
  mutating func clear() {
    guard isThere else { return }
    isThere = false
    try? TextOutput.standardError.write("\r\u{1B}[K")
  }
}
