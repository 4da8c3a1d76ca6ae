import Foundations

extension Page {
  var markdown: String {
    ([Self.markdown(.heading(title, level: 1))] + blocks.map(Self.markdown))
      .filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private static func markdown(_ block: Block) -> String {
    switch block {
    case .heading(let text, let level):
      return String(repeating: "#", count: level) + " \(escaped(text))\n"
    case .paragraph(let spans): return line(of: spans) + "\n"
    case .list(let items): return items.map { "- " + line(of: $0) + "\n" }.joined()
    case .table(let heading, let rows):
      let rule = "|" + String(repeating: " --- |", count: heading.count)
      let lines = [heading, []] + rows
      return lines.map { cells in
        cells.isEmpty ? rule : "| " + cells.map { escaped($0) }.joined(separator: " | ") + " |"
      }.map { $0 + "\n" }.joined()
    case .picture(_, let caption, let words):
      return words.isEmpty
        ? "" : "\(escaped(caption)):\n\n" + words.map { "- \(escaped($0))\n" }.joined()
    }
  }

  private static func line(of spans: [Span]) -> String {
    spans.enumerated().map { markdown($0.element, isAtStart: $0.offset == 0) }.joined()
  }

  /// - Parameter isAtStart: whether a line begins with it, where more characters mean something.
  private static func markdown(_ span: Span, isAtStart: Bool) -> String {
    switch span {
    case .text(let text): escaped(text, isAtStart: isAtStart)
    case .strong(let text): text.isEmpty ? "" : "**\(escaped(text, isAtStart: false))**"
    case .code(let text): text.isEmpty ? "" : MarkdownText.code(oneLine(text))
    }
  }

  private static func escaped(_ text: String, isAtStart: Bool = true) -> String {
    MarkdownText.escapedLine(oneLine(text), isAtStart: isAtStart)
  }

  private static func oneLine(_ text: String) -> String {
    String(DisplayText.sanitized(text).map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }
}
