/// Why a command did not run.
enum CommandError: Error, Equatable, Sendable {
  /// Ends the input, as in a real shell.
  case expansion(ExpansionError)
  /// Only this command fails.
  case redirection(String)
  /// The same of a regular expression that is none: status 2.
  case invalidExpression(String)
}
