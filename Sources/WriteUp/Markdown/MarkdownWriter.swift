import Foundations

/// Writes what was read of a learner's Markdown in one manner that all dialects read alike.
enum MarkdownWriter {
  static func text(of blocks: [LearnersMarkdown.Block]) -> String {
    blocks.map(text).joined(separator: "\n\n")
  }

  private static func text(of block: LearnersMarkdown.Block) -> String {
    switch block {
    case .paragraph(let content): return line(of: content)
    case .code(let language, let lines):
      let longest = lines.map { MarkdownText.longestRun(of: "`", in: $0) }.max() ?? 0
      let fence = String(repeating: "`", count: max(3, longest + 1))
      return ([fence + language] + lines.map(plain) + [fence]).joined(separator: "\n")
    case .list(let items): return list(items, indentation: "").joined(separator: "\n")
    case .quotation(let inner):
      return text(of: inner).split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.isEmpty ? ">" : "> \($0)" }.joined(separator: "\n")
    }
  }

  private static func list(_ items: [LearnersMarkdown.Item], indentation: String) -> [String] {
    items.flatMap { item -> [String] in
      let mark = item.number.map { "\($0)." } ?? "-"
      let inner = indentation + String(repeating: " ", count: mark.count + 1)
      let lines = line(of: item.content).split(separator: "\n", omittingEmptySubsequences: false)
      let first = "\(indentation)\(mark) \(lines.first ?? "")"
      return [first] + lines.dropFirst().map { inner + $0 } + list(item.inner, indentation: inner)
    }
  }

  /// A paragraph's text, over as many lines as its author gave it.
  static func line(of content: [LearnersMarkdown.Inline]) -> String {
    var text = ""
    append(content, to: &text)
    return text
  }

  private static func append(_ content: [LearnersMarkdown.Inline], to text: inout String) {
    for part in content {
      switch part {
      case .text(let words):
        text += MarkdownText.escapedLine(words, isAtStart: text.isEmpty || text.last == "\n")
      case .code(let code): text += MarkdownText.code(code)
      case .emphasis(let inner):
        text += "*"
        append(inner, to: &text)
        text += "*"
      case .strong(let inner):
        text += "**"
        append(inner, to: &text)
        text += "**"
      case .link(let inner, let link):
        let destination = link.destination.split(separator: "&", omittingEmptySubsequences: false)
          .joined(separator: "&amp;")
        guard !inner.isEmpty else {
          text += "<\(link.destination)>"
          continue
        }
        text += "["
        append(inner, to: &text)
        text += "](\(destination))"
      case .lineBreak: text += "\n"
      }
    }
  }

  /// A line of code: no control characters, nothing that turns the direction of writing.
  private static func plain(_ line: String) -> String {
    String(
      String.UnicodeScalarView(
        line.unicodeScalars.map { $0 == "\t" || $0.isSafeInDocument ? $0 : "\u{FFFD}" }))
  }
}
