/// Why an input cannot be run.
struct SyntaxError: Error, Equatable, Sendable {
  enum Reason: Equatable, Sendable {
    /// More lines could complete it.
    case incomplete(Missing)
    case unexpected(String)
    /// POSIX or bash have it and this shell does not: what it is, and the way out.
    case unsupported(String, instead: String)
    case badSubstitution(String)
    case tooDeep
    case tooLong
  }

  var reason: Reason
  /// Counted from 1 within the input.
  var line: Int

  /// What the shell prints, over one or two lines.
  var message: String { message(at: "sh: \(line)") }

  func message(at location: String) -> String {
    switch reason {
    case .incomplete(let missing):
      "\(location): syntax error: the input ends, but \(missing.explanation)\n"
    case .unexpected(let token):
      "\(location): syntax error: unexpected \(token)\n"
    case .unsupported(let construct, let instead):
      "\(location): \(construct) is not supported in vpclab's shell\n      \(instead)\n"
    case .badSubstitution(let text):
      "\(location): bad substitution: \(text)\n"
    case .tooDeep:
      "\(location): nested too deeply: at most \(Limits.nesting) levels of $(…), ${…}, quotes and "
        + "compound commands\n"
    case .tooLong:
      "\(location): the input is too long: at most \(Limits.inputBytes) bytes at once\n"
    }
  }
}

/// What an input lacks that a later line may bring.
public enum Missing: Equatable, Sendable {
  case closingSingleQuote
  case closingDoubleQuote
  case closingBackquote
  case closingParenthesis
  case closingBrace
  /// The reserved word that goes on with a compound command or ends it: `then`, `fi`, `done`, `}` …
  case reservedWord(String)
  /// The line ends with `\`.
  case continuation
  /// The line ends with `&&`, `||` or `|`.
  case command
  /// The line with this delimiter alone.
  case hereDocumentDelimiter(String)

  var explanation: String {
    switch self {
    case .closingSingleQuote: "a ' is not closed"
    case .closingDoubleQuote: "a \" is not closed"
    case .closingBackquote: "a ` is not closed"
    case .closingParenthesis: "a ( is not closed"
    case .closingBrace: "a ${ is not closed"
    case .reservedWord(let word): "its '\(word)' is missing"
    case .continuation: "its last line is continued with \\"
    case .command: "a command must follow && || | or !"
    case .hereDocumentDelimiter(let delimiter): "the here-document's \(delimiter) is missing"
    }
  }
}
