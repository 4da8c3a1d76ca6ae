import MarkupTesting
import Testing

@testable import WriteUp

// cmark-gfm reads one document at a time.
@Suite(.serialized) struct HTMLPageTests {
  private static let picture = HTMLPage.Picture(
    address: "pictures/a.svg", svg: "<svg role=\"img\"><title>A</title></svg>",
    diagram: "flowchart TB\n", caption: "Diagram")

  private static func body(of markdown: String) throws -> Markup {
    let text = HTMLPage(markdown: markdown, title: "Title", pictures: [picture]).text
    let parts = text.split(separator: "<main>", maxSplits: 1)
    try #require(parts.count == 2)
    return try Markup("<main>" + parts[1].prefix { $0 != "\u{0}" }.split(separator: "</body>")[0])
  }

  private static let elements: Set<String> = [
    "main", "h1", "h2", "h3", "h4", "h5", "h6", "p", "a", "em", "strong", "del", "code", "pre",
    "ul", "ol", "li", "blockquote", "hr", "br", "table", "thead", "tbody", "tr", "th", "td",
    "figure", "figcaption", "div", "span", "svg", "title", "input",
  ]
  private static let attributes: Set<String> = [
    "href", "title", "class", "start", "align", "lang", "role", "tabindex", "aria-label", "type",
    "disabled", "checked",
  ]

  /// Means by which Markdown could do something, each with a hostile text in it.
  private static func documents(with text: String) -> [String] {
    [
      text, "# \(text)", "[\(text)](\(text))", "![\(text)](\(text))", "[x](<\(text)>)", "> \(text)",
      "[x][y]\n\n[y]: \(text)", "- \(text)", "`\(text)`", "<\(text)>", "![\(text)](pictures/a.svg)",
      "| a |\n|---|\n| \(text) |", "a ![\(text)](pictures/a.svg) b", "*\(text)*",
    ]
  }

  @Test(arguments: HostileText.all)
  func `a page does nothing and fetches nothing`(text: String) throws {
    for document in Self.documents(with: text) {
      let markup = try Self.body(of: document)
      for element in markup.elements {
        #expect(Self.elements.contains(element.name), "\(element.name) from \(document.prefix(80))")
        for attribute in element.attributes {
          #expect(Self.attributes.contains(attribute.name), "\(attribute.name)")
          if attribute.name == "href" { #expect(Self.isInert(attribute.value)) }
          if element.name == "input" {
            #expect(element.attributes.contains { $0.name == "disabled" })
          }
        }
      }
    }
  }

  private static func isInert(_ address: String) -> Bool {
    guard let colon = address.firstIndex(of: ":") else { return true }
    let scheme = address[..<colon].lowercased()
    return ["http", "https", "mailto"].contains(scheme) || scheme.contains("/")
      || scheme.contains("#") || scheme.contains("?")
  }

  struct Row: Sendable {
    var markdown: String
    var shows: [String]
    var hides: [String] = []
  }

  @Test(arguments: [
    Row(
      markdown: "![A picture](pictures/a.svg)",
      shows: ["<figure>", "<figcaption>A picture</figcaption>", "<svg role=\"img\">"],
      hides: ["<img", "<p>"]),
    Row(
      markdown: "a ![b](pictures/a.svg) c", shows: ["<span class=\"picture\""], hides: ["<figure>"]),
    Row(
      markdown: "![x](https://example.com/x.png)",
      shows: ["<a href=\"https://example.com/x.png\">x</a>"],
      hides: ["<img"]),
    Row(markdown: "[x](javascript:alert(1))", shows: ["<p>x</p>"], hides: ["<a"]),
    Row(markdown: "[x](data:text/html,y)", shows: ["<p>x</p>"], hides: ["<a"]),
    Row(
      markdown: "[x](#part) [y](other/page:1.md)",
      shows: ["href=\"#part\"", "href=\"other/page:1.md\""]),
    Row(
      markdown: "---\ntitle: x\n---\n# Head\n", shows: ["<h1>Head</h1>", "<title>Head</title>"],
      hides: ["title: x"]),
    Row(markdown: "---\n\ntext", shows: ["<hr", "<p>text</p>"]),
    Row(markdown: "text", shows: ["<title>Title</title>"]),
    Row(markdown: "# A *b* <i>\n", shows: ["<title>A b </title>"]),
    Row(markdown: "| a |\n|---|\n| ~~b~~ |", shows: ["<table>", "<del>b</del>"]),
    Row(markdown: "", shows: ["<main>"]),
    Row(
      markdown: "![a ![b](https://x.example/b.png) c](pictures/a.svg)",
      shows: ["<figcaption>a b c</figcaption>"], hides: ["<img", "x.example"]),
    Row(
      markdown: "[![b](https://x.example/b.png)](https://y.example)",
      shows: ["<a href=\"https://y.example\">b</a>"], hides: ["<img", "x.example"]),
    Row(
      markdown: "```mermaid\nflowchart TB\n```", shows: ["<figcaption>Diagram</figcaption>"],
      hides: ["flowchart"]),
    Row(markdown: "```mermaid\nother\n```", shows: ["<code class=\"language-mermaid\">other"]),
  ])
  func `a page shows what GitHub would show`(row: Row) {
    let text = HTMLPage(markdown: row.markdown, title: "Title", pictures: [Self.picture]).text
    let shown = text.replacing(/<style>[^<]*<\/style>/, with: "")
    for part in row.shows { #expect(shown.contains(part)) }
    for part in row.hides { #expect(!shown.contains(part)) }
  }

  @Test func `a picture stands in a page as often as it is shown`() throws {
    let markup = try Self.body(of: "![a](pictures/a.svg)\n\n![b](pictures/a.svg)")
    #expect(markup.elements.count { $0.name == "svg" } == 2)
    #expect(!markup.elements.contains { $0.attributes.contains { $0.name == "id" } })
  }
}
