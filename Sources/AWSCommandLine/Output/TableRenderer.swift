import Foundations

/// Draws the sections of a table one below the other, all equally wide.
struct TableRenderer {
  var isColored: Bool

  func text(of sections: [TableSection], width terminal: Int) -> String {
    var sections = sections
    var width = sections.map(\.totalWidth).max() ?? 0
    if width > terminal {
      sections = sections.map(\.vertical)
      width = sections.map(\.totalWidth).max() ?? 0
    }
    var text = String(repeating: "-", count: width) + "\n" + reset
    for section in sections {
      let edge = String(repeating: styledEdge, count: section.indentation)
      for line in lines(of: section, width: width) {
        text += "\(edge)\(reset)\(line)\(reset)\(edge)\(reset)\n\(reset)"
      }
    }
    return text
  }

  private func lines(of section: TableSection, width: Int) -> [String] {
    let inner = width - 2 * section.indentation
    var lines: [String] = []
    if !section.title.isEmpty {
      lines.append(centered(section.title, in: inner, leftEdge: "|"))
      if section.headers.isEmpty && section.rows.isEmpty {
        lines.append("+" + String(repeating: "-", count: max(0, inner - 2)) + "+")
      }
    }
    let widths = section.columnWidths(in: inner)
    if !section.headers.isEmpty {
      lines.append(lineBreak(widths))
      var line = ""
      for (index, (width, header)) in zip(widths, section.headers).enumerated() {
        line += centered(header, in: width, leftEdge: index == 0 ? "|" : "")
      }
      lines.append(line)
    }
    if !section.rows.isEmpty && !widths.isEmpty {
      lines.append(lineBreak(widths))
      for row in section.rows {
        var line = ""
        for (index, (width, cell)) in zip(widths, row).enumerated() {
          line += leftAligned(cell, in: width, leftEdge: index == 0 ? "|" : "")
        }
        lines.append(line)
      }
      lines.append(lineBreak(widths))
    }
    return lines
  }

  private func lineBreak(_ widths: [Int]) -> String {
    "+"
      + widths.enumerated().map { index, width in
        String(repeating: "-", count: max(0, width - (index == 0 ? 2 : 1))) + "+"
      }.joined()
  }

  private func centered(_ text: String, in width: Int, leftEdge: String) -> String {
    let length = text.pythonDisplayWidth
    let left = max(0, width / 2 - length / 2 - 1)
    let right = width - 1 - leftEdge.utf8.count - left - length
    return leftEdge + blanks(left) + text + blanks(right) + "|"
  }

  private func leftAligned(_ text: String, in width: Int, leftEdge: String) -> String {
    let length = text.pythonDisplayWidth
    let edges = leftEdge.utf8.count + 1
    let padding = width - (length + 2 + edges) >= 0 ? 2 : 0
    let right = width - edges - padding - length
    return leftEdge + blanks(padding) + styled(text) + blanks(right) + "|"
  }

  private func blanks(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

  // MARK: Colour

  /// The library behind the CLI resets after every write, also of nothing.
  private var reset: String { isColored ? "\u{1B}[0m" : "" }

  private var styledEdge: String { isColored ? "\u{1B}[2m\u{1B}[33m|\(reset)" : "|" }

  private func styled(_ text: String) -> String {
    isColored ? "\u{1B}[1m\u{1B}[34m\(text)\(reset)" : text
  }
}
