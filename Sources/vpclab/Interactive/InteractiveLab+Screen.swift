import ArgumentParser
import Foundations
import LabShell
import Presentation
import TerminalUI
import Tutor

/// Writes what the lab answers to the terminal: safe to show, laid out for it, and in its colours.
struct LabScreen {
  private let terminal: Terminal
  private let palette: Palette
  private let output = TextOutput.standardOutput

  init(terminal: Terminal, palette: Palette) {
    self.terminal = terminal
    self.palette = palette
  }

  /// As the terminal is now: it may have been resized.
  var layout: Layout { Layout(for: terminal) }

  func show(_ messages: [LabMessage]) throws(OutputFailure) {
    for message in messages {
      switch message {
      case .printed(.standardOutput(let text)), .printed(.standardError(let text)):
        try write(layout.printed(text))
      default: try show(layout.lines(of: message))
      }
    }
  }

  func show(_ lines: [StyledLine]) throws(OutputFailure) {
    try output.write(lines.map { palette.paint($0) + "\n" }.joined())
  }

  /// What a command printed.
  func write(_ text: String) throws(OutputFailure) {
    try output.write(DisplayText.sanitized(text))
  }

  /// Words of ours, on lines of their own.
  func say(_ text: StyledText) throws(OutputFailure) {
    try show(layout.lines(text))
  }

  /// A line of ours while a line is being read; a terminal that is gone is noticed elsewhere.
  func echo(_ text: String, terminator: String = "\n") {
    try? output.write(text + terminator)
  }
}

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
