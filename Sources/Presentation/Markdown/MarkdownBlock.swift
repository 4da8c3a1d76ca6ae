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
