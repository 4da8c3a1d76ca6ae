import LogFiles
import SystemCalls
import TerminalUI

/// A bar on standard error for reading that takes long, if somebody sits there to see it.
struct ReadingProgress {
  private let isShown: Bool
  private let total: Int?
  private let clock = ContinuousClock()
  private let start = ContinuousClock.now
  private var last: ContinuousClock.Instant?
  private var done = 0

  init(of files: [LogFile]) {
    let terminal = Terminal()
    isShown = isatty(STDERR_FILENO) == 1 && !terminal.isAccessible
    let sizes = files.map(\.size)
    total = sizes.contains(nil) ? nil : sizes.reduce(0) { $0 + ($1 ?? 0) }
    if isShown { signal(SIGINT, stopWithCleanLine) }
  }

  mutating func update(bytesRead: Int) {
    guard isShown else { return }
    let now = clock.now
    guard now - start > .milliseconds(500), now - (last ?? start) > .milliseconds(100) else {
      return
    }
    last = now
    try? TextOutput.standardError.write("\r\u{1B}[K" + line(done + bytesRead))
  }

  mutating func finish(_ bytesRead: Int) { done += bytesRead }

  /// Takes the bar away.
  func clear() {
    if last != nil { try? TextOutput.standardError.write("\r\u{1B}[K") }
  }

  private func line(_ read: Int) -> String {
    guard let total, total > 0 else { return "\(ByteCount.text(read)) read" }
    let share = min(1, Double(read) / Double(total))
    return
      "\(ProgressBar.text(share: share)) \(Int(share * 100)) %, \(ByteCount.text(read)) of \(ByteCount.text(total))"
  }
}

/// Ctrl-C while the bar stands: nothing but system calls is allowed here.
private func stopWithCleanLine(_ signal: Int32) {
  let cleaning: StaticString = "\r\u{1B}[K"
  _ = write(STDERR_FILENO, cleaning.utf8Start, cleaning.utf8CodeUnitCount)
  _exit(ExitStatus.interrupted.rawValue)
}

/// Amounts of data as people read them.
enum ByteCount {
  /// `118.6 kB`, in powers of 1,000.
  static func text(_ count: Int) -> String {
    guard count >= 1_000 else { return "\(count) B" }
    var (tenths, unit) = (count / 100, 0)
    let units = ["kB", "MB", "GB", "TB", "PB"]
    while tenths >= 10_000, unit < units.count - 1 { (tenths, unit) = (tenths / 1_000, unit + 1) }
    return "\(tenths / 10).\(tenths % 10) \(units[unit])"
  }
}
