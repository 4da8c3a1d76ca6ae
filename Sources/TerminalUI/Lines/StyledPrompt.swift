/// A prompt: runs of text, each in a style, and one space after the last.
public struct StyledPrompt: Equatable, Sendable {
  public struct Run: Equatable, Sendable {
    public var text: String
    public var style: Style

    public init(_ text: String, _ style: Style = .plain) {
      self.text = text
      self.style = style
    }
  }

  public var runs: [Run]
  public var palette: Palette

  public init(_ runs: [Run], palette: Palette) {
    self.runs = runs
    self.palette = palette
  }

  /// Without colours and without the space.
  public var text: String { runs.map(\.text).joined() }

  /// As an ordinary terminal wants it.
  var painted: String { runs.map { palette.paint($0.text, $0.style) }.joined() + " " }

  /// As libedit wants it: escape sequences between two U+0001.
  ///
  /// libedit ties a sequence to the visible character after it: one at the very end is lost, and of
  /// two in a row the first is. So a run's sequence also ends the run before it, and the last reset
  /// stands before the space.
  var encoded: String {
    guard palette.isColored else { return text + " " }
    let painted = runs.filter { !$0.text.isEmpty }.map { run in
      "\u{1}\u{1B}[0;\(run.style.code)m\u{1}\(run.text)"
    }
    return painted.joined() + "\u{1}\u{1B}[0m\u{1} "
  }
}
