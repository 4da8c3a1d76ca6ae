/// A Markdown file taken apart into what a translator gets: headings, paragraphs, list items and
/// cells of tables, each as one line of text, without the marks in front.
///
/// Code stays as it is; a drawing (fenced as `picture`) is one text.
struct MarkdownTexts {
  private enum Piece {
    /// Marks, blank lines, code.
    case fixed(String)
    case text(String, line: Int)
  }

  private var pieces: [Piece] = []

  init(_ markdown: String) {
    var lines = markdown.split(separator: "\n", omittingEmptySubsequences: false)[...]
    while let line = lines.first {
      let number = lines.startIndex + 1
      if line.trimmed.hasPrefix("```") {
        takeFence(&lines)
      } else if line.trimmed.hasPrefix("|") {
        takeRow(line, number)
        lines.removeFirst()
      } else if line.trimmed.isEmpty {
        pieces.append(.fixed(String(line)))
        lines.removeFirst()
      } else {
        let mark = Self.mark(of: line)
        var words = [String(line.dropFirst(mark.count)).trimmed]
        lines.removeFirst()
        let isHeading = mark.contains("#")
        while !isHeading, let next = lines.first, Self.continues(next) {
          words.append(String(next).trimmed)
          lines.removeFirst()
        }
        pieces.append(.fixed(mark))
        pieces.append(.text(words.joined(separator: " "), line: number))
      }
      if !lines.isEmpty { pieces.append(.fixed("\n")) }
    }
  }

  /// The file with its texts replaced; the same file where none is.
  func replaced(_ replacement: (String, Int) -> String) -> String {
    pieces.map { piece in
      switch piece {
      case .fixed(let text): text
      case .text(let text, let line): replacement(text, line)
      }
    }.joined()
  }

  private mutating func takeFence(_ lines: inout ArraySlice<Substring>) {
    let fence = lines.removeFirst()
    var content: [Substring] = []
    let number = lines.startIndex + 1
    while let line = lines.first, !line.trimmed.hasPrefix("```") {
      content.append(line)
      lines.removeFirst()
    }
    let text = content.joined(separator: "\n")
    pieces.append(.fixed(fence + "\n"))
    pieces.append(fence.trimmed == "```picture" ? .text(text, line: number) : .fixed(text))
    if let end = lines.popFirst() { pieces.append(.fixed("\n" + end)) }
  }

  private mutating func takeRow(_ line: Substring, _ number: Int) {
    for (index, cell) in line.split(separator: "|", omittingEmptySubsequences: false).enumerated() {
      if index > 0 { pieces.append(.fixed("|")) }
      let text = String(cell).trimmed
      guard text.contains(where: \.isLetter) else {
        pieces.append(.fixed(String(cell)))
        continue
      }
      let start = cell.prefix { $0 == " " }
      let end = cell.dropFirst(start.count + text.count)
      pieces += [.fixed(String(start)), .text(text, line: number), .fixed(String(end))]
    }
  }

  /// Indentation and the sign of a heading, a list or a quotation.
  private static func mark(of line: Substring) -> String {
    let margin = line.prefix { $0 == " " }
    let rest = line.dropFirst(margin.count)
    let sign = rest.prefix { "#>-*+".contains($0) || $0.isASCII && $0.isNumber || $0 == "." }
    let isMark =
      ["-", "*", "+", ">"].contains(String(sign)) || sign.allSatisfy { $0 == "#" }
      || sign.hasSuffix(".") && sign.dropLast().allSatisfy(\.isNumber)
    guard !sign.isEmpty, isMark, rest.dropFirst(sign.count).first == " " else {
      return String(margin)
    }
    return margin + sign + " "
  }

  private static func continues(_ line: Substring) -> Bool {
    let text = line.trimmed
    return !text.isEmpty && !text.hasPrefix("```") && !text.hasPrefix("|")
      && mark(of: line).allSatisfy { $0 == " " }
  }
}

extension StringProtocol {
  fileprivate var trimmed: String {
    var text = self[...]
    while text.first == " " || text.first == "\t" { text.removeFirst() }
    while text.last == " " || text.last == "\t" { text.removeLast() }
    return String(text)
  }
}
