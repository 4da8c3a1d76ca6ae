/// The parts of a lesson's text, as far as lessons use Markdown.
enum MarkdownBlock: Equatable {
  case heading(level: Int, String)
  case paragraph(String)
  /// A dash or a number with its text.
  case item(label: String, String, indentation: Int)
  case quotation(String)
  case table(header: [String], rows: [[String]])
  case code([String])
  /// A drawing in signs, fenced as `picture`; nobody listens to one.
  case picture([String])
  case rule

  static func blocks(of markdown: String) -> [MarkdownBlock] {
    var reader = MarkdownReader(
      markdown.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    return reader.blocks()
  }
}

private struct MarkdownReader {
  private var lines: ArraySlice<String>
  private var result: [MarkdownBlock] = []

  init(_ lines: [String]) {
    self.lines = lines[...]
  }

  mutating func blocks() -> [MarkdownBlock] {
    while let line = lines.first {
      let text = line.trimmed
      if text.isEmpty {
        lines.removeFirst()
      } else if text.hasPrefix("```") {
        consumeFence()
      } else if text.hasPrefix("#"), let heading = Self.heading(text) {
        lines.removeFirst()
        result.append(heading)
      } else if text.count >= 3, text.allSatisfy({ $0 == "-" }) || text.allSatisfy({ $0 == "*" }) {
        lines.removeFirst()
        result.append(.rule)
      } else if text.hasPrefix("|") {
        consumeTable()
      } else if text.hasPrefix(">") {
        result.append(
          .quotation(
            consumeLines { $0.hasPrefix(">") }.map { String($0.dropFirst()).trimmed }.joined(
              separator: " ")))
      } else if let (label, rest) = Self.item(text) {
        lines.removeFirst()
        let indentation = line.prefix { $0 == " " }.count
        let more = consumeLines { Self.continues($0) }
        result.append(
          .item(label: label, ([rest] + more).joined(separator: " "), indentation: indentation))
      } else {
        lines.removeFirst()
        let more = consumeLines { Self.continues($0) }
        result.append(.paragraph(([text] + more).joined(separator: " ")))
      }
    }
    return result
  }

  private mutating func consumeLines(while condition: (String) -> Bool) -> [String] {
    var taken: [String] = []
    while let line = lines.first?.trimmed, condition(line) {
      taken.append(line)
      lines.removeFirst()
    }
    return taken
  }

  private mutating func consumeFence() {
    let fence = lines.removeFirst().trimmed
    var code: [String] = []
    while let line = lines.popFirst(), !line.trimmed.hasPrefix("```") { code.append(line) }
    result.append(fence == "```picture" ? .picture(code) : .code(code))
  }

  private mutating func consumeTable() {
    var rows = consumeLines { $0.hasPrefix("|") }.map(Self.cells)
    let header = rows.removeFirst()
    // The line of dashes below the header.
    if let dashes = rows.first, dashes.allSatisfy({ $0.allSatisfy { "-: ".contains($0) } }) {
      rows.removeFirst()
    }
    let count = header.count
    result.append(
      .table(
        header: header,
        rows: rows.map { row in
          Array(row.prefix(count)) + Array(repeating: "", count: max(0, count - row.count))
        }))
  }

  /// Whether a line belongs to the paragraph before it.
  private static func continues(_ text: String) -> Bool {
    !text.isEmpty && !text.hasPrefix("```") && !text.hasPrefix("|") && !text.hasPrefix(">")
      && heading(text) == nil && item(text) == nil
  }

  private static func heading(_ text: String) -> MarkdownBlock? {
    let level = text.prefix { $0 == "#" }.count
    guard (1...6).contains(level), text.dropFirst(level).first == " " else { return nil }
    return .heading(level: level, String(text.dropFirst(level)).trimmed)
  }

  private static func item(_ text: String) -> (label: String, rest: String)? {
    for bullet in ["- ", "* ", "+ "] where text.hasPrefix(bullet) {
      return ("-", String(text.dropFirst(2)).trimmed)
    }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text.dropFirst(digits.count)
    guard !digits.isEmpty, digits.count < 4, rest.hasPrefix(". ") else { return nil }
    return ("\(digits).", String(rest.dropFirst(2)).trimmed)
  }

  /// The cells of a table's line; `\|` is no border.
  private static func cells(_ line: String) -> [String] {
    var cells: [String] = []
    var cell = ""
    var isEscaped = false
    for character in line.trimmed.dropFirst() {
      if isEscaped {
        cell += character == "|" ? "|" : "\\\(character)"
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == "|" {
        cells.append(cell.trimmed)
        cell = ""
      } else {
        cell.append(character)
      }
    }
    if !cell.trimmed.isEmpty { cells.append(cell.trimmed) }
    return cells
  }
}

extension String {
  fileprivate var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}

extension Layout {
  /// A lesson's text, wrapped, in styles instead of marks.
  func linesOfMarkdown(_ markdown: String) -> [StyledLine] {
    let blocks = MarkdownBlock.blocks(of: markdown)
    var result: [StyledLine] = []
    for (index, block) in blocks.enumerated() {
      if index > 0, !(block.isItem && blocks[index - 1].isItem), !isSpoken {
        result.append(StyledLine())
      }
      result += lines(of: block)
    }
    return result
  }

  private func lines(of block: MarkdownBlock) -> [StyledLine] {
    switch block {
    case .heading(_, let text):
      return lines(InlineMarkdown.text(of: text).styled(.heading))
    case .paragraph(let text): return lines(InlineMarkdown.text(of: text))
    case .item(let label, let text, let indentation):
      let margin = isSpoken ? "" : String(repeating: " ", count: 2 + indentation)
      let sign = label == "-" && isSpoken ? "" : label + " "
      return lines(InlineMarkdown.text(of: text), label: StyledText(margin + sign))
    case .quotation(let text):
      return lines(InlineMarkdown.text(of: text), label: isSpoken ? "" : "  ")
    case .table(let header, let rows):
      return TextTable(header.map { .init(InlineMarkdown.text(of: $0), minimum: 12) })
        .lines(rows.map { $0.map(InlineMarkdown.text) }, in: self)
    case .code(let code):
      return code.map { StyledLine(.command($0)).indented(by: isSpoken ? 0 : 2) }
    case .picture(let drawing):
      return isSpoken ? [] : drawing.map { StyledLine(StyledText($0)).indented(by: 2) }
    case .rule:
      return isSpoken
        ? [] : [StyledLine(String(repeating: form == .drawn ? "─" : "-", count: min(columns, 76)))]
    }
  }
}

extension MarkdownBlock {
  fileprivate var isItem: Bool { if case .item = self { true } else { false } }
}

/// Emphasis, code and links inside a line of Markdown.
enum InlineMarkdown {
  static func text(of markdown: String) -> StyledText {
    var text = StyledText()
    var plain = ""
    var rest = markdown[...]
    func flush() {
      text.append(plain)
      plain = ""
    }
    while let character = rest.first {
      if character == "\\", let next = rest.dropFirst().first, next.isPunctuation || next.isSymbol {
        plain.append(next)
        rest = rest.dropFirst(2)
      } else if character == "`", let (content, after) = enclosed(rest, by: fence(of: rest)) {
        flush()
        text += .command(String(content))
        rest = after
      } else if let (content, after) = emphasized(rest) {
        flush()
        text += Self.text(of: String(content)).styled(.emphasis)
        rest = after
      } else if character == "[", let (label, target, after) = link(rest) {
        flush()
        text += Self.text(of: String(label))
        if label != target { text.append(" (\(target))") }
        rest = after
      } else {
        plain.append(character)
        rest = rest.dropFirst()
      }
    }
    flush()
    return text
  }

  private static func fence(of text: Substring) -> String { String(text.prefix { $0 == "`" }) }

  /// What stands between the mark that the text begins with and its next one.
  private static func enclosed(
    _ text: Substring, by mark: String
  ) -> (content: Substring, after: Substring)? {
    let inside = text.dropFirst(mark.count)
    guard let end = inside.range(of: mark), end.lowerBound > inside.startIndex else { return nil }
    return (inside[..<end.lowerBound], inside[end.upperBound...])
  }

  private static func emphasized(_ text: Substring) -> (content: Substring, after: Substring)? {
    for mark in ["**", "__", "*", "_"] where text.hasPrefix(mark) {
      guard let (content, after) = enclosed(text, by: mark),
        content.first?.isWhitespace == false, content.last?.isWhitespace == false,
        // An underscore inside a word is one.
        mark.first == "*" || after.first.map({ $0.isLetter || $0.isNumber }) != true
      else { continue }
      return (content, after)
    }
    return nil
  }

  private static func link(
    _ text: Substring
  ) -> (label: Substring, target: Substring, after: Substring)? {
    guard let middle = text.range(of: "]("),
      let end = text[middle.upperBound...].firstIndex(of: ")")
    else { return nil }
    let label = text[text.index(after: text.startIndex)..<middle.lowerBound]
    guard !label.contains("[") else { return nil }
    return (label, text[middle.upperBound..<end], text[text.index(after: end)...])
  }
}

extension Substring {
  /// Where another text stands in this one first.
  fileprivate func range(of other: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(other) {
        return start..<index(start, offsetBy: other.count)
      }
      start = index(after: start)
    }
    return nil
  }
}
