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
      case .printed(.standardOutput(let text)), .printed(.standardError(let text)): try write(text)
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
