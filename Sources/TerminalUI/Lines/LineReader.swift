/// Somewhere that lines come from: a terminal with editing, a plain terminal, or a file.
public protocol LineReader: AnyObject {
  func readLine(_ request: LineRequest) -> ReadOutcome
  /// Keeps a whole command for the arrow keys and for the next session.
  func addToHistory(_ command: String)
}
