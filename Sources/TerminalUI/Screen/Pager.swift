#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Shows long text through `$PAGER` or `less`, where there is a person to page; else just prints it.
public struct Pager {
  private let terminal: Terminal
  private let command: String

  public init(terminal: Terminal, environment: ProcessEnvironment = ProcessEnvironment()) {
    self.terminal = terminal
    command = environment["PAGER"] ?? "less"
  }

  /// `text` must be free of foreign control characters already: pagers let some of them through.
  public func show(_ text: String) throws(OutputFailure) {
    let output = TextOutput(descriptor: terminal.output)
    guard needsPaging(text), pass(text) else { return try output.write(text) }
  }

  func needsPaging(_ text: String) -> Bool {
    guard terminal.canEdit, !command.isEmpty, command != "cat" else { return false }
    let rows = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      max(1, (line.displayWidth + terminal.columns - 1) / terminal.columns)
    }
    return rows.reduce(0, +) >= terminal.rows
  }

  /// False if there is no pager, so that nothing was shown.
  private func pass(_ text: String) -> Bool {
    // -F: leave at once if it fits, -R: our colours, -X: what was read stays on screen.
    guard let stream = popen("LESS=${LESS:-FRX} \(command) 2>/dev/null", "w") else { return false }
    // Leaving a pager before its end closes the pipe: no failure.
    try? TextOutput(descriptor: fileno(stream)).write(text)
    let status = pclose(stream)
    let isNotFound = status >> 8 == 127
    return !isNotFound
  }
}
