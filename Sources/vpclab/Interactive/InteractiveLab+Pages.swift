import ArgumentParser
import Presentation
import TerminalUI
import Tutor

/// What is said at length, a screen at a time: its beginning is what has to be read first.
extension InteractiveLab {
  /// Shows what a word of the tutor answers. What commands do goes by as they do it.
  func tell(_ messages: [LabMessage]) throws {
    let isOfCommands = messages.contains { message in
      switch message {
      case .printed, .commandTyped: true
      default: false
      }
    }
    guard !isOfCommands else { return try screen.show(messages) }
    let layout = screen.layout
    try tell(messages.flatMap { layout.lines(of: $0) })
  }

  /// Shows lines, and waits for Enter where the screen is full; a command that is typed there is run.
  func tell(_ lines: [StyledLine]) throws {
    guard isReadAlong else { return try screen.show(lines) }
    var rest = lines[...]
    while let page = ScreenPage(of: rest, columns: terminal.columns, rows: terminal.rows) {
      try screen.show(Array(page.lines))
      rest = rest.dropFirst(page.lines.count)
      switch self.lines.readLine(request(beforeLines: rest.count)) {
      case .line(let text) where text.allSatisfy(\.isWhitespace): continue
      case .line("q"), .interrupted, .endOfInput, .failed: return
      case .line(let text): return commands.unread(text)
      case .terminated(let signal): throw ExitCode(128 + signal)
      }
    }
    try screen.show(Array(rest))
  }

  private func request(beforeLines count: Int) -> LineRequest {
    let label = screen.layout.said(
      "\(.counted(count, "%1 more line", "%1 more lines")) (Enter; q ends):")
    return LineRequest(
      prompt: StyledPrompt([.init(label.plain, .faint)], palette: palette), usesHistory: false,
      isLeftByEscape: true)
  }

  /// Whether a person reads along who can press Enter: nobody does in a paste, and a screen reader
  /// stops by itself.
  private var isReadAlong: Bool {
    !terminal.isAccessible && !commands.hasPastedCommands && !lines.hasTypeAhead
  }
}
