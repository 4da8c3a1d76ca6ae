import Testing

@testable import WriteUp

@Suite struct MarkdownTests {
  @Test(arguments: [
    ("plain words, and a full stop.", "plain words, and a full stop."),
    ("# heading", "\\# heading"), ("- item", "\\- item"), ("a - b", "a - b"),
    ("1. item", "1\\. item"), ("v2.0 is out", "v2.0 is out"), ("10) x", "10\\) x"),
    ("*a* _b_ `c`", "\\*a\\* \\_b\\_ \\`c\\`"), ("<b>", "\\<b\\>"), ("&amp;", "\\&amp;"),
    ("    code", "code"), ("one\ntwo", "one\ntwo"), ("\u{1b}[31m", "\u{FFFD}\\[31m"),
  ])
  func `text stays text`(typed: String, markdown: String) {
    #expect(Markdown.escaped(typed) == markdown)
  }

  @Test(arguments: [
    ("a", "`a`"), ("a`b", "`` a`b ``"), ("``", "``` `` ```"), ("a\nb", "`a b`"),
  ])
  func `code has a fence longer than any inside`(text: String, markdown: String) {
    #expect(Markdown.code(text) == markdown)
  }
}
