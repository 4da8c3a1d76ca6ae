import ArgumentParser
import Presentation
import TerminalUI
import Tutor

/// What the tutor says at length, a screen at a time: its beginning is what has to be read first.
extension InteractiveLab {
  /// Shows what a word of the tutor answers, and waits for Enter where the screen is full.
  ///
  /// - Returns: what was typed instead of Enter, `nil` where all was shown.
  func showInPages(_ messages: [LabMessage]) throws -> String? {
    let layout = screen.layout
    var rest = messages.flatMap { layout.lines(of: $0) }[...]
    while let page = ScreenPage(of: rest, columns: terminal.columns, rows: terminal.rows) {
      try screen.show(Array(page.lines))
      rest = rest.dropFirst(page.lines.count)
      let request = LineRequest(
        prompt: StyledPrompt(
          [
            .init(
              layout.said(
                "\(.counted(rest.count, "%1 more line", "%1 more lines")) (Enter; q ends):"
              )
              .plain, .faint)
          ], palette: palette),
        usesHistory: false, isLeftByEscape: true)
      switch lines.readLine(request) {
      case .line(let text) where text.allSatisfy(\.isWhitespace): continue
      case .line(let text): return text
      case .interrupted, .endOfInput, .failed: return ""
      case .terminated(let signal): throw ExitCode(128 + signal)
      }
    }
    try screen.show(Array(rest))
    return nil
  }

  /// Whether a person reads along who can press Enter: nobody does in a paste, and a screen reader
  /// stops by itself.
  func isRead(inPages messages: [LabMessage]) -> Bool {
    guard !terminal.isAccessible, !commands.hasPastedCommands, !lines.hasTypeAhead else {
      return false
    }
    return !messages.contains { message in
      switch message {
      // What commands do goes by as they do it.
      case .printed, .commandTyped: true
      default: false
      }
    }
  }
}
