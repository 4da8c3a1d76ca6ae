import Pictures

/// A write-up as one HTML file that needs nothing else: its pictures stand within it, and nothing is
/// fetched when it is opened.
///
/// Made from the Markdown as it is now, edits included. Raw HTML in it is left out, links to
/// scripts lead nowhere, and pictures from elsewhere become links.
public struct HTMLPage: Sendable {
  /// A picture of the Markdown: the address that it has there, and what stands in its place.
  public struct Picture: Sendable {
    public var address: String
    public var svg: String
    /// The Mermaid that the Markdown may have instead.
    public var diagram: String?
    /// What it shows, where the Markdown has Mermaid, which cannot say so.
    public var caption: String

    public init(address: String, svg: String, diagram: String? = nil, caption: String = "") {
      self.address = address
      self.svg = svg
      self.diagram = diagram
      self.caption = caption
    }
  }

  private let title: String
  private let body: String

  /// - Parameter title: what the page is called where its Markdown has no heading.
  public init(markdown: String, title: String, pictures: [Picture]) {
    let document = MarkdownDocument(Self.inert(Self.withoutFrontMatter(markdown)))
    self.title = document.title ?? Self.inert(title[...])
    document.replacePictures { address, text, isAlone in
      pictures.first { $0.address == address }.map { picture in
        isAlone ? Self.figure(picture.svg, text) : Self.framed(picture.svg, text, in: "span")
      }
    }
    document.replaceCode(in: "mermaid") { diagram in
      pictures.first { $0.diagram == diagram }.map { Self.figure($0.svg, $0.caption) }
    }
    document.removeLinks { !Self.isScript($0) }
    body = document.html
  }

  public var text: String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="generator" content="vpclab">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
    <title>\(Self.escaped(title))</title>
    <style>
    \(Self.style)
    </style>
    </head>
    <body>
    <main>
    \(body)</main>
    </body>
    </html>

    """
  }

  /// On a narrow screen a picture keeps a size that can be read and is moved sideways, by keys, too.
  private static func figure(_ svg: String, _ caption: String) -> String {
    let name = escaped(caption)
    return """
      <figure>
      \(framed(svg, caption, in: "div"))
      \(name.isEmpty ? "" : "<figcaption>\(name)</figcaption>\n")</figure>
      """
  }

  private static func framed(_ svg: String, _ caption: String, in element: String) -> String {
    let name = caption.isEmpty ? "Picture" : escaped(caption)
    return "<\(element) class=\"picture\" role=\"group\" tabindex=\"0\" aria-label=\"\(name)\">"
      + "\(svg)</\(element)>"
  }

  /// Whether an address is anything but a page, a letter or a part of this page.
  private static func isScript(_ address: String) -> Bool {
    guard let colon = address.firstIndex(of: ":") else { return false }
    let scheme = address[..<colon].lowercased()
    // What is no scheme's name is a part of a path.
    if scheme.contains(where: { "/?#".contains($0) }) { return false }
    return !["http", "https", "mailto"].contains(scheme)
  }

  /// Text without characters that HTML has not, or that turn what stands around them; those that join
  /// letters of a script, or emoji, stay.
  private static func inert(_ text: Substring) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x9, 0xA: result.append(scalar)
      case 0xD: continue
      case ..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xFDD0...0xFDEF:
        result.append("\u{FFFD}")
      default: result.append(scalar.value & 0xFFFE == 0xFFFE ? "\u{FFFD}" : scalar)
      }
    }
    return String(result)
  }

  /// What publishing programs read before the text: `---`, lines, `---`.
  private static func withoutFrontMatter(_ markdown: String) -> Substring {
    guard markdown.hasPrefix("---\n") else { return markdown[...] }
    let rest = markdown.dropFirst(4)
    var line = rest.startIndex
    while line < rest.endIndex {
      let end = rest[line...].firstIndex(of: "\n") ?? rest.endIndex
      if rest[line..<end] == "---" {
        return end < rest.endIndex ? rest[rest.index(after: end)...] : ""
      }
      line = end < rest.endIndex ? rest.index(after: end) : end
    }
    return markdown[...]
  }

  /// For text that has been made inert.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n", "\t": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static let style = """
    :root{--page:#fff;--ink:#16202c;--muted:#526073;--link:#0a5fb4;--border:#d3dae3;--code:#f0f3f7}
    @media screen and (prefers-color-scheme:dark){:root{--page:#0d131b;--ink:#e6ebf1;--muted:#a6b5c6;--link:#74b6f8;--border:#344153;--code:#1a2430}}
    *{box-sizing:border-box}
    body{margin:0;background:var(--page);color:var(--ink);font:1.0625rem/1.6 system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
    main{max-width:62rem;margin:0 auto;padding:1.5rem 1rem 4rem}
    main>*{max-width:46rem}
    main>figure,main>table{max-width:none}
    h1,h2,h3,h4{line-height:1.25;margin:1.6em 0 .5em;overflow-wrap:anywhere}
    h1{font-size:2rem;margin-top:.5em}
    h2{font-size:1.5rem}
    h3{font-size:1.2rem}
    p,li,td,th{overflow-wrap:anywhere}
    a{color:var(--link)}
    hr{border:0;border-top:1px solid var(--border);margin:2rem 0}
    code{font:.9em ui-monospace,Menlo,Consolas,"DejaVu Sans Mono",monospace;background:var(--code);padding:.1em .3em;border-radius:4px}
    pre{background:var(--code);padding:.8rem 1rem;border-radius:8px;white-space:pre-wrap;overflow-wrap:anywhere}
    pre code{padding:0;background:none}
    blockquote{margin:1em 0;padding-left:1em;border-left:4px solid var(--border);color:var(--muted)}
    table{border-collapse:collapse;display:block;overflow-x:auto}
    td,th{border:1px solid var(--border);padding:.3rem .6rem;text-align:left}
    figure{margin:1.5rem 0}
    figcaption{color:var(--muted);font-size:.9rem;margin-top:.5rem}
    .picture{display:block;overflow-x:auto}
    .picture svg{display:block;width:100%;height:auto;min-width:45rem}
    .picture:focus-visible,a:focus-visible{outline:3px solid var(--link);outline-offset:2px}
    @page{margin:16mm}
    @media print{
    body{font-size:10.5pt}
    main{max-width:none;padding:0}
    main>*{max-width:none}
    h1,h2,h3,h4{break-after:avoid}
    figure,pre,tr,blockquote{break-inside:avoid}
    .picture{overflow:visible}
    .picture svg{min-width:0;max-height:235mm}
    hr{margin:1rem 0}
    }
    """
}

extension Report {
  /// Its pictures by the addresses that they may have in its Markdown.
  public var pagePictures: [HTMLPage.Picture] {
    pictures.flatMap { picture in
      ["svg", "png"].map { form in
        HTMLPage.Picture(
          address: "\(Self.pictureFolder)/\(picture.name).\(form)", svg: picture.svg,
          diagram: picture.diagram, caption: picture.drawing.title)
      }
    }
  }
}
