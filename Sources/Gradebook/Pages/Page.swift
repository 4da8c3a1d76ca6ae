import Foundations

/// A page to read, as Markdown or as one HTML file: everything in it is text, whoever wrote it.
struct Page: Equatable, Sendable {
  enum Block: Equatable, Sendable {
    case heading(String, level: Int = 2)
    case paragraph([Span])
    case list([[Span]])
    case table(heading: [String], rows: [[String]])
    /// A drawing of our own; `words` say what it shows where no table beside it does.
    case picture(svg: String, caption: String, words: [String] = [])
  }

  /// A piece of a line.
  enum Span: Equatable, Sendable, ExpressibleByStringLiteral {
    case text(String)
    case strong(String)
    case code(String)

    init(stringLiteral value: String) { self = .text(value) }
  }

  var title: String
  var blocks: [Block] = []

  mutating func add(_ blocks: Block...) { self.blocks += blocks }
}

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

extension Page {
  /// One file without anything from outside: it opens anywhere, prints well, and runs no script.
  var html: String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <title>\(XMLText.escaped(title))</title>
    <style>\(Self.style)</style>
    </head>
    <body>
    <h1>\(XMLText.escaped(title))</h1>
    \(blocks.map(Self.html).joined(separator: "\n"))
    </body>
    </html>

    """
  }

  private static func html(_ block: Block) -> String {
    switch block {
    case .heading(let text, let level): "<h\(level)>\(XMLText.escaped(text))</h\(level)>"
    case .paragraph(let spans): "<p>\(spans.map(html).joined())</p>"
    case .list(let items):
      "<ul>\n" + items.map { "<li>\($0.map(html).joined())</li>\n" }.joined() + "</ul>"
    case .table(let heading, let rows):
      "<div class=\"table\" role=\"group\" aria-label=\"Table\" tabindex=\"0\"><table>\n<thead><tr>"
        + heading.map { "<th scope=\"col\">\(XMLText.escaped($0))</th>" }.joined()
        + "</tr></thead>\n<tbody>\n" + rows.map(row).joined() + "</tbody>\n</table></div>"
    case .picture(let svg, let caption, _):
      "<figure>\n\(svg)\n<figcaption>\(XMLText.escaped(caption))</figcaption>\n</figure>"
    }
  }

  private static func row(_ cells: [String]) -> String {
    "<tr>" + cells.map { "<td>\(XMLText.escaped($0))</td>" }.joined() + "</tr>\n"
  }

  private static func html(_ span: Span) -> String {
    switch span {
    case .text(let text): XMLText.escaped(text)
    case .strong(let text): "<strong>\(XMLText.escaped(text))</strong>"
    case .code(let text): "<code>\(XMLText.escaped(text))</code>"
    }
  }

  private static let style = """
    :root{color-scheme:light dark}
    body{font:1rem/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere}
    h1{font-size:1.6rem;line-height:1.2}h2{font-size:1.25rem;margin-top:2rem}h3{font-size:1.05rem}
    .table{overflow-x:auto}table{overflow-wrap:normal;border-collapse:collapse;width:100%;font-size:.95rem}
    th,td{text-align:left;vertical-align:top;padding:.3rem .6rem;border-bottom:1px solid #8886}
    td:first-child{min-width:9rem}
    code{font-family:ui-monospace,Menlo,Consolas,monospace;font-size:.9em}
    li{margin:.4rem 0}figure{margin:1rem 0}svg{max-width:100%;height:auto}figcaption{font-size:.9rem;opacity:.8}
    @media print{body{margin:0;max-width:none}h2{break-after:avoid}li,tr{break-inside:avoid}}
    """
}

/// Bars with their words and numbers beside them, as SVG that needs no colour to be read.
struct BarChart: Equatable, Sendable {
  struct Bar: Equatable, Sendable {
    var label: String
    /// From 0 to 1.
    var share: Double
    var text: String
  }

  var title: String
  var bars: [Bar]

  /// Forty characters of the widest of the usual fonts.
  private static let labelWidth = 340
  private static let barWidth = 200
  private static let textWidth = 160
  private static let rowHeight = 24
  /// What fits before the bar.
  private static let labelLength = 40

  var svg: String {
    let width = Self.labelWidth + Self.barWidth + Self.textWidth
    let height = max(1, bars.count) * Self.rowHeight + 8
    let rows = bars.enumerated().map { number, bar in row(bar, y: number * Self.rowHeight + 4) }
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" width="\(width)" \
      height="\(height)" role="img" font-family="system-ui, sans-serif" font-size="13" \
      fill="currentColor">
      <title>\(XMLText.escaped(title))</title>
      \(rows.joined(separator: "\n"))
      </svg>
      """
  }

  private func row(_ bar: Bar, y: Int) -> String {
    let share = bar.share.isFinite ? min(1, max(0, bar.share)) : 0
    let width = GradebookNumber.text(share * Double(Self.barWidth), digits: 1)
    let label =
      bar.label.count <= Self.labelLength
      ? bar.label : bar.label.prefix(Self.labelLength - 1) + "…"
    let x = Self.labelWidth
    return
      "<text x=\"\(x - 8)\" y=\"\(y + 15)\" text-anchor=\"end\">\(XMLText.escaped(label))</text>"
      + "<rect x=\"\(x)\" y=\"\(y + 3)\" width=\"\(Self.barWidth)\" height=\"16\" fill=\"none\" "
      + "stroke=\"currentColor\" stroke-opacity=\"0.3\"/>"
      + "<rect x=\"\(x)\" y=\"\(y + 3)\" width=\"\(width)\" height=\"16\" fill=\"#4f8fd0\"/>"
      + "<text x=\"\(x + Self.barWidth + 8)\" y=\"\(y + 15)\">\(XMLText.escaped(bar.text))</text>"
  }
}
