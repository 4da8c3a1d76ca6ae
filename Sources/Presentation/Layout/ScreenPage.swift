/// What of some lines fills a screen, its last row left for a question.
public struct ScreenPage {
  public let lines: ArraySlice<StyledLine>

  /// `nil` where all of them fit.
  public init?(of lines: ArraySlice<StyledLine>, columns: Int, rows: Int) {
    var left = max(4, rows - 1)
    var end = lines.startIndex
    while end < lines.endIndex {
      // A command is never broken by us, so the terminal breaks it.
      let height = max(1, (lines[end].width + columns - 1) / columns)
      guard height <= left else { break }
      left -= height
      end += 1
    }
    // The question itself would take the row of a last line.
    let isLastLine = lines.endIndex - end == 1 && lines[end].width <= columns
    guard end < lines.endIndex, !isLastLine else { return nil }
    self.lines = lines[..<max(end, lines.startIndex + 1)]
  }
}
