import Foundations
import TerminalUI

/// A bar that fills while something long goes on, on a screen of which somebody sits in front.
enum ProgressBar {
  private static let columns = 24

  static func text(share: Double, on terminal: Terminal = Terminal()) -> String {
    let filled = GivenNumber(clamping: min(max(share, 0), 1) * Double(columns)).value
    let (full, empty) = terminal.showsUnicode ? ("█", "░") : ("#", ".")
    return String(repeating: full, count: filled)
      + String(repeating: empty, count: columns - filled)
  }
}
