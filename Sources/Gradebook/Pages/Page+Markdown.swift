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
    case .paragraph(let spans): return spans.map(markdown).joined() + "\n"
    case .list(let items):
      return items.map { "- " + $0.map(markdown).joined() + "\n" }.joined()
    case .table(let heading, let rows):
      let rule = "|" + String(repeating: " --- |", count: heading.count)
      let lines = [heading, []] + rows
      return lines.map { cells in
        cells.isEmpty ? rule : "| " + cells.map(escaped).joined(separator: " | ") + " |"
      }.map { $0 + "\n" }.joined()
    case .picture(_, let caption, let words):
      return words.isEmpty
        ? "" : "\(escaped(caption)):\n\n" + words.map { "- \(escaped($0))\n" }.joined()
    }
  }

  private static func markdown(_ span: Span) -> String {
    switch span {
    case .text(let text): escaped(text)
    case .strong(let text): text.isEmpty ? "" : "**\(escaped(text))**"
    case .code(let text):
      // Backticks inside would end it.
      text.isEmpty ? "" : "`\(oneLine(text).replacing("`", with: "'"))`"
    }
  }

  /// Everything that Markdown or HTML would read as more than a letter, with a backslash or as an
  /// entity.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in oneLine(text) {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\\", "`", "*", "_", "{", "}", "[", "]", "#", "|", "~", "!": result += "\\\(character)"
      default: result.append(character)
      }
    }
    // A number or a hyphen at the beginning would be a list.
    if let first = result.first, "+-=".contains(first) { result = "\\" + result }
    let digits = result.prefix { $0.isNumber }
    if !digits.isEmpty, let next = result[digits.endIndex...].first, ".)".contains(next) {
      result.insert("\\", at: digits.endIndex)
    }
    return result
  }

  private static func oneLine(_ text: String) -> String {
    String(DisplayText.sanitized(text).map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }
}
