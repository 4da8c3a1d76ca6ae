/// Whether an input can be run as it stands or goes on in the next line.
public enum Completeness: Equatable, Sendable {
  /// To be run, even if only to say what is wrong with it.
  case complete
  case needsMoreLines(Missing)

  /// What the next lines must bring.
  public enum Missing: Equatable, Sendable {
    case closingSingleQuote
    case closingDoubleQuote
    case closingParenthesis
    case closingBrace
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
      case .closingParenthesis: "a $( is not closed"
      case .closingBrace: "a ${ is not closed"
      case .continuation: "its last line is continued with \\"
      case .command: "a command must follow && || | or !"
      case .hereDocumentDelimiter(let delimiter): "the here-document's \(delimiter) is missing"
      }
    }
  }
}
