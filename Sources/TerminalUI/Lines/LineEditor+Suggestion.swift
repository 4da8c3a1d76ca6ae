import CEditline
import Foundations

/// The grey rest of an earlier command.
///
/// libedit has no such thing. Our reader is called when libedit has drawn the line and waits for a
/// key: that is when the suggestion is painted, and it is erased before the key is handed over, so
/// that libedit never knows of it.
extension LineEditor {
  struct CurrentLine {
    var text: String
    var beforeCursor: String

    var isAtEnd: Bool { text.utf8.count == beforeCursor.utf8.count }
  }

  var currentLine: CurrentLine {
    let line = editline_current(handle)
    let bytes = UnsafeRawBufferPointer(start: line.bytes, count: Int(line.count))
    return CurrentLine(
      text: String(decoding: bytes, as: UTF8.self),
      beforeCursor: String(decoding: bytes.prefix(Int(line.cursor)), as: UTF8.self))
  }

  func acceptSuggestion(orMoveCursorBy distance: Int32) -> EditlineReaction {
    if let rest = suggestion { return insert(rest) }
    _ = editline_move_cursor(handle, distance)
    return .moveCursor
  }

  func paintSuggestion() {
    guard let rest = suggestion else { return }
    let used = request.prompt.text.displayWidth + 1 + currentLine.text.displayWidth
    let room = terminal.columns - 1 - used % terminal.columns
    let firstLine = rest.prefix { $0 != "\n" }
    let shown = DisplayText.sanitized(String(firstLine)).prefix(columns: room)
    guard !shown.isEmpty else { return }
    suggestionWidth = shown.displayWidth
    write("\u{1B}7\u{1B}[90m\(shown)\u{1B}[0m\u{1B}8")
  }

  func eraseSuggestion() {
    guard suggestionWidth > 0 else { return }
    write("\u{1B}[\(suggestionWidth)X")
    suggestionWidth = 0
  }

  private var suggestion: String? {
    guard suggestsFromHistory, request.usesHistory, request.prompt.palette.isColored else {
      return nil
    }
    let line = currentLine
    guard line.isAtEnd, !line.text.contains("\n") else { return nil }
    return history.rest(of: line.text)
  }
}
