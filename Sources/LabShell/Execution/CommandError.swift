/// Why a command did not run.
enum CommandError: Error, Equatable, Sendable {
  /// Ends the input, as in a real shell.
  case expansion(ExpansionError)
  /// Only this command fails.
  case redirection(String)
}
