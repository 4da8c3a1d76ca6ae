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
