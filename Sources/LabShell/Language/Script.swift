/// Splits a script into inputs, as a person would type them one after the other.
public enum Script {
  /// One complete command with all of its lines.
  public struct Input: Equatable, Sendable {
    public var text: String
    /// Counted from 1, for messages.
    public var firstLine: Int
  }

  /// The inputs of a script, in order, without empty lines and comments between them.
  ///
  /// An input that cannot be parsed ends with its line, so that what follows still runs; one that is
  /// never completed reaches to the end of the script.
  public static func inputs(of text: String) -> [Input] {
    var inputs: [Input] = []
    var parser = Parser(text)
    while true {
      parser.skipEmptyLines()
      guard !parser.scanner.isAtEnd else { return inputs }
      let start = parser.scanner.position
      let line = parser.scanner.line
      do {
        try parser.parseOneInput()
      } catch {
        if case .incomplete = error.reason {
          parser.scanner.moveToEnd()
        } else {
          parser.recoverAtNextLine()
        }
      }
      inputs.append(
        Input(text: parser.scanner.text(from: start, trimmingNewline: true), firstLine: line))
    }
  }
}
