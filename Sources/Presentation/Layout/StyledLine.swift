import Foundations

/// A piece of a line in one style.
public struct StyledSpan: Equatable, Sendable {
  public let text: String
  public let style: TextStyle

  init(_ text: String, _ style: TextStyle) {
    self.text = text
    self.style = style
  }
}

/// A line of the screen as it is shown: laid out, safe to show, in styles without colours.
public struct StyledLine: Equatable, Sendable {
  public private(set) var spans: [StyledSpan] = []

  public init() {}

  /// A line that has its layout already; it is made safe to show.
  public init(_ text: String, _ style: TextStyle = .plain) {
    append(StyledText(text, style))
  }

  public init(_ text: StyledText) {
    append(text)
  }

  /// The words without their styles.
  public var plain: String { spans.map(\.text).joined() }
  /// Columns that it takes on a terminal.
  public var width: Int { spans.reduce(0) { $0 + $1.text.displayWidth } }
  public var isEmpty: Bool { spans.isEmpty }
  /// A line to copy: it may be longer than the screen is wide, since it must not be broken.
  public var isCommand: Bool {
    spans.contains { $0.style == .command }
      && spans.allSatisfy { $0.style == .command || $0.text.allSatisfy { $0 == " " } }
  }

  public mutating func append(_ text: StyledText) {
    for run in text.runs { append(safe: run.text.joinedLines, run.style) }
  }

  public mutating func append(_ line: StyledLine) {
    for span in line.spans { append(safe: span.text, span.style) }
  }

  public mutating func pad(to columns: Int) {
    append(safe: String(repeating: " ", count: max(0, columns - width)), .plain)
  }

  /// Moved to the right.
  public func indented(by columns: Int) -> StyledLine {
    guard !isEmpty, columns > 0 else { return self }
    var line = StyledLine()
    line.append(safe: String(repeating: " ", count: columns), .plain)
    line.append(self)
    return line
  }

  /// No wider than so many columns, with an ellipsis where something was cut.
  public func truncated(to columns: Int, ellipsis: String) -> StyledLine {
    guard width > columns else { return self }
    var line = StyledLine()
    var room = columns - ellipsis.displayWidth
    for span in spans {
      let part = span.text.prefix(columns: room)
      line.append(safe: part, span.style)
      room -= part.displayWidth
      if part.utf8.count < span.text.utf8.count { break }
    }
    line.append(safe: ellipsis.prefix(columns: columns), .plain)
    return line
  }

  /// Without blanks at its end.
  func trimmed() -> StyledLine {
    var line = self
    while let last = line.spans.last {
      let end = last.text.reversed().prefix { $0 == " " }.count
      guard end > 0 else { break }
      line.spans.removeLast()
      if end < last.text.count {
        line.spans.append(StyledSpan(String(last.text.dropLast(end)), last.style))
        break
      }
    }
    return line
  }

  /// Neighbours of one style are one span.
  mutating func append(safe text: String, _ style: TextStyle) {
    guard !text.isEmpty else { return }
    if let last = spans.last, last.style == style {
      spans[spans.count - 1] = StyledSpan(last.text + text, style)
    } else {
      spans.append(StyledSpan(text, style))
    }
  }
}

extension String {
  /// On one line: line breaks and tabs are blanks.
  var joinedLines: String {
    utf8.contains { $0 == 0x0A || $0 == 0x09 }
      ? String(map { $0 == "\t" || $0.isNewline ? " " : $0 }) : self
  }
}

/// What a piece of text means; how it looks is for whoever shows it to say.
///
/// A style is never the only sign of anything: every screen reads the same without it.
public enum TextStyle: String, Sendable, CaseIterable {
  case plain
  case heading
  case emphasis
  case faint
  case passed
  case lost
  case warning
  /// Something to type or to copy.
  case command
  /// Where the learner is: the part of the prompt that changes.
  case place
}

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
