import Foundations
import LabShell
import Presentation
import TerminalUI
import Tutor

/// Writes what the lab answers to the terminal: safe to show, wrapped, and in its colours.
struct LabScreen {
  private let terminal: Terminal
  private let palette: Palette
  private let output = TextOutput.standardOutput

  init(terminal: Terminal, palette: Palette) {
    self.terminal = terminal
    self.palette = palette
  }

  func show(_ messages: [LabMessage]) throws(OutputFailure) {
    for message in messages {
      switch message {
      case .printed(.standardOutput(let text)), .printed(.standardError(let text)): try write(text)
      case .text(let text): try say(text)
      case .checked, .checkpointPassed, .checkpointLost, .diagnosis, .explanation, .map,
        .lastLoss, .nothingLost, .pathProblem, .refused:
        var text = PlainText.text(of: message)
        if text.last == "\n" { text.removeLast() }
        try say(text)
      }
    }
  }

  /// What a command printed.
  func write(_ text: String) throws(OutputFailure) {
    try output.write(DisplayText.sanitized(text))
  }

  /// The tutor's words, on lines of their own.
  func say(_ text: String) throws(OutputFailure) {
    let wrapped = TextWrapping(columns: terminal.columns).wrap(DisplayText.sanitized(text))
    let lines = wrapped.split(separator: "\n", omittingEmptySubsequences: false).map(painted)
    try output.write(lines.joined(separator: "\n") + "\n")
  }

  /// A line of ours while a line is being read; a terminal that is gone is noticed elsewhere.
  func echo(_ text: String, terminator: String = "\n") {
    try? output.write(text + terminator)
  }

  private func painted(_ line: Substring) -> String {
    let text = String(line)
    let start = line.drop { $0 == " " }
    let style: Style =
      if start.hasPrefix("[x]") {
        .passed
      } else if start.hasPrefix("[!]") || start.hasPrefix("Lost:") {
        .lost
      } else if start.hasPrefix("Note:") || start.hasPrefix("! ") {
        .warning
      } else if line.hasPrefix("Step ") || line.hasPrefix("Optional ") || line.hasPrefix("vpclab ·")
      {
        .heading
      } else if start.hasPrefix("aws ") {
        .command
      } else {
        .plain
      }
    return palette.paint(text, style)
  }
}
