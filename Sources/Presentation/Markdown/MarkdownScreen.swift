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
      return TextTable(header.map { .init(InlineMarkdown.text(of: $0).plain, minimum: 12) })
        .lines(rows.map { $0.map(InlineMarkdown.text) }, in: self)
    case .code(let code):
      return code.map { StyledLine(.command($0)).indented(by: isSpoken ? 0 : 2) }
    case .rule:
      return isSpoken
        ? [] : [StyledLine(String(repeating: form == .drawn ? "─" : "-", count: min(columns, 76)))]
    }
  }
}

extension MarkdownBlock {
  fileprivate var isItem: Bool { if case .item = self { true } else { false } }
}
