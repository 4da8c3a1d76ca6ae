import Presentation
import TerminalUI

extension Palette {
  /// A line that was laid out, in this stream's colours.
  func paint(_ line: StyledLine) -> String {
    guard isColored else { return line.plain }
    return line.spans.map { paint($0.text, Style($0.style)) }.joined()
  }
}

extension Style {
  init(_ style: TextStyle) {
    self =
      switch style {
      case .plain: .plain
      case .heading: .heading
      case .emphasis: .emphasis
      case .faint: .faint
      case .passed: .passed
      case .lost: .lost
      case .warning: .warning
      case .command: .command
      case .place: .place
      }
  }
}

extension Layout {
  /// For a person at a terminal.
  init(for terminal: Terminal) {
    self.init(
      columns: terminal.columns, form: Self.form(for: terminal), language: ChosenLanguage.language)
  }

  private static func form(for terminal: Terminal) -> Form {
    terminal.isAccessible ? .spoken : terminal.showsUnicode ? .drawn : .ascii
  }

  /// For messages among the output of a script: as wide as everywhere, so that two runs print the same.
  static var messages: Layout {
    Layout(
      columns: plain.columns, form: form(for: Terminal()), language: ChosenLanguage.language)
  }

  /// For standard output: as wide as the terminal that it is, else as wide as its contents, since a
  /// file has no width.
  static var standardOutput: Layout {
    let terminal = Terminal()
    guard terminal.isOutputTerminal else {
      return Layout(columns: 100_000, language: ChosenLanguage.language)
    }
    return Layout(for: terminal)
  }
}
