import Testing

@testable import Gradebook

/// Pages for learners and instructors: text stays text, in Markdown and in HTML alike.
@Suite struct PageTests {
  private static func page(_ blocks: Page.Block...) -> Page {
    var page = Page(title: "A & B")
    page.blocks = blocks
    return page
  }

  struct Row: Sendable {
    var text: String
    var markdown: String
    var html: String
  }

  static let texts = [
    Row(text: "plain", markdown: "plain", html: "plain"),
    Row(text: "<b>&", markdown: #"\<b\>\&"#, html: "&lt;b&gt;&amp;"),
    Row(text: "*a* _b_ `c`", markdown: #"\*a\* \_b\_ \`c\`"#, html: "*a* _b_ `c`"),
    Row(text: "1. x", markdown: #"1\. x"#, html: "1. x"),
    Row(text: "- x", markdown: #"\- x"#, html: "- x"),
    Row(text: "=1+1", markdown: #"\=1+1"#, html: "=1+1"),
    Row(text: "[x](y)", markdown: #"\[x\](y)"#, html: "[x](y)"),
    Row(text: "a\nb", markdown: "a b", html: "a"),
    Row(text: "www.example.com", markdown: #"www\.example.com"#, html: "www.example.com"),
    Row(text: "https://x", markdown: #"https\://x"#, html: "https://x"),
  ]

  @Test(arguments: texts)
  func `a name is a name in both`(row: Row) {
    let page = Self.page(
      .heading(row.text), .paragraph([.text(row.text), .strong(row.text)]),
      .list([[.text(row.text)]]), .table(heading: [row.text], rows: [[row.text]]),
      .picture(svg: "<svg/>", caption: row.text, words: [row.text]))
    let lines = page.markdown.split(separator: "\n").map(String.init)
    #expect(lines.contains("## \(row.markdown)"), "\(page.markdown)")
    #expect(lines.contains("- \(row.markdown)"))
    #expect(lines.contains("| \(row.markdown) |"))
    #expect(page.html.contains("<h2>\(row.html)"), "\(page.html)")
    #expect(page.html.contains("<td>\(row.html)"))
    #expect(page.html.contains("<figcaption>\(row.html)"))
  }

  @Test func `code holds whatever it holds`() {
    let page = Self.page(.paragraph([.code("a `b` | c"), .code(""), .strong("")]))
    #expect(page.markdown.contains("`` a `b` | c ``") && page.html.contains("a `b` | c</code>"))
    #expect(!page.markdown.contains("****"))
  }

  /// One file, without scripts and without anything from outside.
  @Test func `an HTML page stands alone`() {
    let html = Self.page(.table(heading: ["Own work"], rows: [["50 %"]])).html
    #expect(html.hasPrefix("<!DOCTYPE html>") && html.contains("default-src 'none'"))
    #expect(html.contains("<title>A &amp; B</title>") && !html.contains("<script"))
    // A wide table scrolls by itself, with the keyboard, too.
    #expect(
      html.contains("<div class=\"table\" role=\"group\" aria-label=\"Table\" tabindex=\"0\">"))
  }

  @Test(
    arguments: [
      (0.5, "100"), (0, "0"), (1, "200"), (7, "200"), (-1, "0"), (.nan, "0"), (.infinity, "0"),
    ] as [(Double, String)])
  func `a bar is as long as its share`(share: Double, width: String) {
    let chart = BarChart(title: "T<", bars: [.init(label: "<a>", share: share, text: "50 %")])
    #expect(chart.svg.contains("width=\"\(width)\" height=\"16\" fill=\"#4f8fd0\""), "\(chart.svg)")
    #expect(chart.svg.contains("<title>T&lt;</title>") && chart.svg.contains("&lt;a&gt;"))
  }

  /// The widest of the usual fonts takes 8.2 units for a letter of this size.
  @Test func `a long label is cut where its room ends`() throws {
    let label = String(repeating: "Instance 1 answers ", count: 8)
    let svg = BarChart(title: "", bars: [.init(label: label, share: 1, text: "")]).svg
    let beginning = try #require(svg.firstRange(of: "text-anchor=\"end\">"))
    let shown = svg[beginning.upperBound...].prefix { $0 != "<" }
    let x = try #require(svg.firstRange(of: "<text x=\""))
    let end = try #require(Double(svg[x.upperBound...].prefix { $0 != "\"" }))
    #expect(shown.hasSuffix("…") && Double(shown.count) * 8.2 <= end)
  }
}
