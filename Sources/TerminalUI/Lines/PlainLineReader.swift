import SystemCalls

/// Lines from a file, a pipe, or a terminal that can do nothing but print.
public final class PlainLineReader: LineReader {
  /// A line longer than this is no command.
  public static let maximumLineLength = 65_536

  private let terminal: Terminal
  private let signals: TerminalSignals?
  private let showsPrompt: Bool
  /// How many bytes a terminal without an editor hands over of a line; the kernel drops the rest
  /// without a word.
  private let mostOfTerminal: Int?
  #if canImport(Darwin)
    private static let terminalLineLength = 1023
  #else
    private static let terminalLineLength = 4095
  #endif
  private var buffer: [UInt8] = []
  private var start = 0

  /// With `signals`, Ctrl-C gives a line up; without, it ends the program as usual.
  public init(terminal: Terminal, signals: TerminalSignals? = nil) {
    self.terminal = terminal
    self.signals = signals
    showsPrompt = terminal.isInteractive
    mostOfTerminal = isatty(terminal.input) == 1 ? Self.terminalLineLength : nil
  }

  public func readLine(_ request: LineRequest) -> ReadOutcome {
    if showsPrompt { write(request.prompt.painted) }
    while true {
      if let end = buffer[start...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { start = end + 1 }
        if let mostOfTerminal, end - start >= mostOfTerminal {
          write(
            "That line was too long: a terminal without an editor hands over \(mostOfTerminal) bytes "
              + "at most, so its end is missing, and it was not used.\n"
              + "Write it over several lines, each but the last with \\ at its end.\n"
              + request.prompt.painted)
          continue
        }
        return .line(text(buffer[start..<end]))
      }
      guard buffer.count - start <= Self.maximumLineLength else {
        return .failed(.lineTooLong(limit: Self.maximumLineLength))
      }
      switch readMore() {
      case .more:
        continue
      case .nothingMore where start < buffer.count:
        defer { start = buffer.count }
        return .line(text(buffer[start...]))
      case .nothingMore:
        if showsPrompt { write("\n") }
        return .endOfInput
      case .ended(let outcome):
        if showsPrompt { write("\n") }
        return outcome
      }
    }
  }

  public func addToHistory(_ command: String) {}

  public var hasTypeAhead: Bool {
    mostOfTerminal != nil && (start < buffer.count || terminal.hasInput)
  }

  private enum Arrival {
    case more
    case nothingMore
    case ended(ReadOutcome)
  }

  private func readMore() -> Arrival {
    buffer.removeSubrange(..<start)
    start = 0
    if let signals, let outcome = wait(hearing: signals) { return .ended(outcome) }
    var chunk = [UInt8](repeating: 0, count: 16_384)
    let count = read(terminal.input, &chunk, chunk.count)
    if count > 0 {
      buffer += chunk[..<count]
      return .more
    }
    if count == 0 { return .nothingMore }
    if errno == EINTR { return .more }
    // A terminal whose window was closed answers EIO: nothing more will come.
    if errno == EIO, mostOfTerminal != nil { return .ended(.terminated(signal: SIGHUP)) }
    return .ended(.failed(.system(code: errno)))
  }

  private func wait(hearing signals: TerminalSignals) -> ReadOutcome? {
    while true {
      let revents = signals.wait(for: [terminal.input])?.first ?? 0
      switch signals.take() {
      case .interrupt:
        buffer = []
        return .interrupted
      case .terminate(let number): return .terminated(signal: number)
      case .stop: signals.stopProcess()
      case .resize: continue
      case nil:
        if revents == Int16(POLLHUP), mostOfTerminal != nil {
          return .terminated(signal: SIGHUP)
        }
        if revents != 0 { return nil }
      }
    }
  }

  private func text(_ bytes: ArraySlice<UInt8>) -> String {
    let line = bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes
    // As shells do: no line of text has a NUL, which a terminal without an editor lets through.
    return String(decoding: line.filter { $0 != 0 }, as: UTF8.self)
  }

  private func write(_ text: String) {
    try? TextOutput(descriptor: terminal.output).write(text)
  }
}
