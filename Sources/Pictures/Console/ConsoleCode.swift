import Foundations

/// A block of text with numbered lines, as editors of policies and queries have.
public struct ConsoleCode: Equatable, Sendable {
  public enum Language: Equatable, Sendable {
    case plain
    case json
    case query
  }

  public var title: String?
  public var text: String
  public var language: Language
  /// More lines than these are left out, which is said.
  public var mostLines = 60

  public init(title: String? = nil, text: String, language: Language = .plain) {
    self.title = title
    self.text = text
    self.language = language
  }

  var words: String { (title.map { "\($0): " } ?? "") + SVGText.shown(text) }

  private static let lineHeight = 18.0

  func draw(on canvas: inout Canvas, x: Double, y: Double, width: Double) -> Double {
    canvas.below {
      $0.rectangle(
        x: x, y: y, width: width, height: $1, fill: .surface, stroke: .border, radius: 8)
    } contents: { canvas in
      var top = y + 12
      if let title {
        canvas.text(title, x: x + 16, y: top + 18, .subheading, room: width - 32)
        top += 34
      }
      let height = drawEditor(on: &canvas, x: x + 16, y: top, width: width - 32)
      return top + height + 16 - y
    }
  }

  /// The editor alone, for cards that have more in them.
  func drawEditor(on canvas: inout Canvas, x: Double, y: Double, width: Double) -> Double {
    let gutter = 44.0
    let style = TextStyle.code
    return canvas.below {
      $0.rectangle(x: x, y: y, width: width, height: $1, fill: .code, stroke: .border, radius: 6)
    } contents: { canvas in
      var baseline = y + 22
      let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
      for (index, line) in lines.prefix(mostLines).enumerated() {
        canvas.text(
          "\(index + 1)", x: x + gutter - 12 - style.width(of: "\(index + 1)"), y: baseline,
          style.painted(.muted))
        let blanks = line.prefix { $0 == " " }
        // However deep a line begins, half of the room is left for it.
        let deepest = GivenNumber(clamping: (width - gutter) / 2 / style.width(of: " ")).value
        let indentation = String(blanks.prefix(deepest))
        let rows = style.lines(
          SVGText.shown(String(line.dropFirst(blanks.count))),
          in: width - gutter - 16 - style.width(of: indentation))
        for row in rows {
          draw(row, on: &canvas, x: x + gutter + style.width(of: indentation), y: baseline)
          baseline += Self.lineHeight
        }
      }
      if lines.count > mostLines {
        canvas.text(
          "\(lines.count - mostLines) lines more", x: x + gutter, y: baseline, .label)
        baseline += Self.lineHeight
      }
      return baseline - y - 6
    }
  }

  private func draw(_ line: String, on canvas: inout Canvas, x: Double, y: Double) {
    var column = 0
    for token in CodeTokens.tokens(of: line, language) {
      let style = TextStyle.code.painted(token.paint)
      canvas.text(
        token.text, x: x + style.width(of: String(repeating: " ", count: column)), y: y, style)
      column += token.text.displayWidth
    }
  }
}

/// A line of code in pieces of one colour.
enum CodeTokens {
  struct Token: Equatable {
    var text: String
    var paint: Paint
  }

  static func tokens(of line: String, _ language: ConsoleCode.Language) -> [Token] {
    switch language {
    case .plain: [Token(text: line, paint: .ink)]
    case .json: json(line)
    case .query: query(line)
    }
  }

  /// Strings apart from everything else; those before a colon are names.
  private static func json(_ line: String) -> [Token] {
    var tokens: [Token] = []
    var rest = Substring(line)
    while let quote = rest.firstIndex(of: "\"") {
      append(String(rest[..<quote]), .ink, to: &tokens)
      var end = rest.index(after: quote)
      while end < rest.endIndex, rest[end] != "\"" {
        if rest[end] == "\\" { end = rest.index(after: end) }
        if end < rest.endIndex { end = rest.index(after: end) }
      }
      if end < rest.endIndex { end = rest.index(after: end) }
      let isName = rest[end...].drop { $0 == " " }.first == ":"
      append(String(rest[quote..<end]), isName ? .link : .success, to: &tokens)
      rest = rest[end...]
    }
    append(String(rest), .ink, to: &tokens)
    return tokens
  }

  private static let keywords: Set<String> = [
    "fields", "display", "filter", "stats", "sort", "limit", "parse", "dedup", "by", "as", "like",
    "and", "or", "not", "in", "asc", "desc", "sum", "count", "count_distinct", "avg", "min", "max",
    "pct", "bin", "pattern", "unmask", "diff", "unnest",
  ]

  private static func query(_ line: String) -> [Token] {
    var tokens: [Token] = []
    var word = ""
    func flush() {
      let paint: Paint =
        keywords.contains(word.lowercased())
        ? .keyword : word.first?.isNumber == true ? .number : .ink
      append(word, paint, to: &tokens)
      word = ""
    }
    for character in line {
      if character.isLetter || character.isNumber || "_@.".contains(character) {
        word.append(character)
      } else {
        flush()
        append(String(character), character == "|" ? .keyword : .ink, to: &tokens)
      }
    }
    flush()
    return tokens
  }

  private static func append(_ text: String, _ paint: Paint, to tokens: inout [Token]) {
    guard !text.isEmpty else { return }
    if let last = tokens.last, last.paint == paint {
      tokens[tokens.count - 1].text += text
    } else {
      tokens.append(Token(text: text, paint: paint))
    }
  }
}
