import LogFiles
import LogsInsights
import Presentation
import SystemCalls

/// The time of `--start` and `--end`.
struct InsightsPeriod {
  /// Epoch milliseconds, both ends included.
  let range: ClosedRange<Int>

  /// `nil` when neither is given.
  init?(start: String?, end: String?, now: Int) throws(CommandFailure) {
    guard start != nil || end != nil else { return nil }
    let first = try Self.instant(start, "--start", now) ?? 0
    var last = try Self.instant(end, "--end", now) ?? 253_402_300_799_000
    // As in the service the last second counts as a whole.
    if last % 1_000 == 0 { last += 999 }
    guard first <= last else {
      throw CommandFailure("--start is after --end", status: .usage)
    }
    range = first...last
  }

  private static func instant(
    _ text: String?, _ option: String, _ now: Int
  ) throws(CommandFailure) -> Int? {
    guard let text else { return nil }
    guard let instant = WrittenInstant.milliseconds(text, now: now) else {
      throw CommandFailure(
        "\(option) \(text): write 2026-03-02T14:30:00Z, 2026-03-02, -1h, now, or seconds since 1970",
        status: .usage)
    }
    return instant
  }

  /// A file is written when its records' windows have ended, at most some minutes later, and now and
  /// then much later.
  private static let (before, after) = (60, 24 * 60)

  /// Whether a file may have records of the time, by its name: those of S3 tell when they were
  /// written.
  func mayBeIn(_ file: LogFile) -> Bool {
    guard let minutes = LogFileDate.minutes(file.path) else { return true }
    return minutes >= range.lowerBound / 60_000 - Self.before
      && minutes <= range.upperBound / 60_000 + Self.after
  }
}

/// A small file that a command needs as a whole: a query, a table of names.
enum TextFile {
  /// `-` is standard input.
  static func bytes(of path: String, atMost limit: Int) throws(CommandFailure) -> [UInt8] {
    let number = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard number >= 0 else { throw failure(path, String(cString: strerror(errno))) }
    defer { if number != STDIN_FILENO { close(number) } }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(number, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw failure(path, String(cString: strerror(errno))) }
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
      guard bytes.count <= limit else {
        throw failure(path, "it is larger than \(limit >> 20) MiB")
      }
    }
  }

  private static func failure(_ path: String, _ reason: String) -> CommandFailure {
    CommandFailure("cannot read \(path): \(reason)", status: .inputOutputFailed)
  }
}
