import LabShell
import SessionStore
import SystemCalls

/// What a script's commands read from the program's own standard input.
///
/// It is read when a command asks for it and not before: a pipe that nobody closes would hold up
/// every script otherwise. A shell is a value, so the input that asked runs again from where it began,
/// and what it had printed is not printed twice.
struct ScriptInput {
  private enum Source {
    /// The script itself came from there.
    case none
    case pipe
    case terminal
  }

  private var source: Source

  /// - Parameter isFree: whether the script came from elsewhere.
  init(isFree: Bool, for shell: inout Shell) throws(CommandFailure) {
    guard isFree else {
      source = .none
      return
    }
    source = isatty(STDIN_FILENO) == 1 ? .terminal : .pipe
    shell.offerInput("", isTerminal: source == .terminal, isComplete: false)
  }

  /// Whether a shell is to be kept, to go back to when its input asks.
  var mayBeAsked: Bool { source != .none }

  /// Gives the shell what it asked for: all of a pipe, or a line that somebody types.
  mutating func give(to shell: inout Shell) throws(CommandFailure) {
    switch source {
    case .none: break
    case .pipe:
      let bytes = try FileText.bytes(of: "-", limit: FileText.limit)
      shell.addInput(String(decoding: bytes, as: UTF8.self), isComplete: true)
      source = .none
    case .terminal:
      if let line = readLine(strippingNewline: false) {
        shell.addInput(line, isComplete: false)
      } else {
        shell.addInput("", isComplete: true)
        source = .none
      }
    }
  }
}
