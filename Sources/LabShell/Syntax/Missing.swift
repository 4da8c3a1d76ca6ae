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
