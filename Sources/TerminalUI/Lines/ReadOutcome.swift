/// What asking for a line came to.
public enum ReadOutcome: Equatable, Sendable {
  /// The line, without its newline; a pasted one may hold several.
  case line(String)
  /// Ctrl-C: the person gave the line up.
  case interrupted
  /// Ctrl-D on an empty line, or the end of a file.
  case endOfInput
  /// SIGTERM, SIGHUP or another such signal, or a terminal that is gone, which counts as SIGHUP:
  /// the program is to leave.
  case terminated(signal: Int32)
  case failed(ReadFailure)
}
