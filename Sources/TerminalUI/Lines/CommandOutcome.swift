/// What asking for a command came to.
public enum CommandOutcome<Command> {
  case command(Command)
  /// Ctrl-C: the person gave the command up, with all of its lines.
  case interrupted
  /// Ctrl-D on an empty line, or the end of a file.
  case endOfInput
  /// SIGTERM or SIGHUP: the program is to save and leave.
  case terminated(signal: Int32)
  case failed(ReadFailure)
}

extension CommandOutcome: Equatable where Command: Equatable {}
extension CommandOutcome: Sendable where Command: Sendable {}
