/// Why a command did not run.
enum CommandError: Error, Equatable, Sendable {
  /// Ends the input, as in a real shell.
  case expansion(ExpansionError)
  /// Only this command fails.
  case redirection(String)
}

/// Why a command's words could not be expanded; the rest of the input is not run.
enum ExpansionError: Error, Equatable, Sendable {
  /// `${NAME:?message}`, or an unset variable after `set -u`.
  case unset(name: String, message: String)
  case tooLarge
  case tooManyWords
  case tooManyVariables
  case fieldSeparatorsAreFixed

  var message: String {
    switch self {
    case .unset(let name, let message): "sh: \(name): \(message)\n"
    case .tooLarge: "sh: a value grew too large: at most \(Limits.wordBytes) bytes\n"
    case .tooManyWords: "sh: too many words for one command: at most \(Limits.words)\n"
    case .tooManyVariables: "sh: too many variables: at most \(Limits.variables)\n"
    case .fieldSeparatorsAreFixed:
      "sh: IFS cannot be changed in vpclab's shell: words are split at blanks and newlines\n"
    }
  }
}
