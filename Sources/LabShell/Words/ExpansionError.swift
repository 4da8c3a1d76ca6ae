/// Why a command's words could not be expanded; the rest of the input is not run.
enum ExpansionError: Error, Equatable, Sendable {
  /// `${NAME:?message}`, or an unset variable after `set -u`.
  case unset(name: String, message: String)
  case tooLarge
  case tooManyWords
  case tooManyVariables
  case tooMuchWork
  case readOnly(String)
  /// An assignment of its own to what is read-only.
  case readOnlyAssignment(String)
  case badSubscript(String)
  case badSubstitution(String)
  case arithmetic(String)
  case noMatch(String)
  case circularName(String)

  var message: String {
    switch self {
    case .unset(let name, let message): "sh: \(name): \(message)\n"
    case .tooLarge: "sh: a value grew too large: at most \(Limits.wordBytes) bytes\n"
    case .tooManyWords: "sh: too many words for one command: at most \(Limits.words)\n"
    case .tooManyVariables: "sh: too many variables: at most \(Limits.variables)\n"
    case .tooMuchWork: "sh: stopped: this input takes more work than is left to it\n"
    case .readOnly(let name), .readOnlyAssignment(let name): "sh: \(name): readonly variable\n"
    case .badSubscript(let text): "sh: [\(text)]: bad array subscript\n"
    case .badSubstitution(let text): "sh: \(text): bad substitution\n"
    case .arithmetic(let message): "sh: \(message)\n"
    case .noMatch(let pattern): "sh: no match: \(pattern)\n"
    case .circularName(let name): "sh: \(name): circular name reference\n"
    }
  }

  /// Whether the command alone fails, and what follows it still runs.
  var isOfCommandAlone: Bool {
    switch self {
    case .badSubscript, .readOnly, .noMatch, .circularName: true
    case .unset, .tooLarge, .tooManyWords, .tooManyVariables, .tooMuchWork, .badSubstitution,
      .arithmetic, .readOnlyAssignment:
      false
    }
  }

  /// Whether a script ends with it, as in bash; a lab at the prompt goes on.
  var endsScript: Bool {
    if case .unset = self { true } else { false }
  }
}
