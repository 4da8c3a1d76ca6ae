import Foundations
import Testing

@testable import WriteUp

@Suite struct MarkdownTests {
  @Test(arguments: [
    ("plain words, and a full stop.", "plain words, and a full stop."),
    ("# heading", "\\# heading"), ("- item", "\\- item"), ("a - b", "a - b"),
    ("1. item", "1\\. item"), ("v2.0 is out", "v2.0 is out"), ("10) x", "10\\) x"),
    ("a. item", "a\\. item"), ("iv. item", "iv\\. item"), ("e.g. this", "e.g. this"),
    ("(1) item", "\\(1) item"), ("(see below)", "(see below)"), (": term", "\\: term"),
    ("*a* _b_ `c`", "\\*a\\* \\_b\\_ \\`c\\`"), ("<b>", "\\<b\\>"), ("&amp;", "\\&amp;"),
    ("x^2^ and H~2~O", "x\\^2\\^ and H\\~2\\~O"), ("@key", "\\@key"),
    ("https://a.example", "https\\://a.example"), ("www.a.example", "www\\.a.example"),
    ("xmpp:a@b.c", "xmpp :a\\@b.c"),
    ("    code", "code"), ("one\ntwo", "one\ntwo"), ("\u{1b}[31m", "\u{FFFD}\\[31m"),
  ])
  func `text stays text`(typed: String, markdown: String) {
    #expect(MarkdownText.escaped(typed) == markdown)
  }

  @Test func `behind a code span a blank counts, and a dash begins no list`() {
    #expect(MarkdownText.escaped(" of it\n- b", isAtStart: false) == " of it\n\\- b")
    #expect(MarkdownText.escaped("- b", isAtStart: false) == "- b")
    #expect(MarkdownText.escaped(" of it") == "of it")
  }

  @Test(arguments: [
    ("a", "`a`"), ("a`b", "`` a`b ``"), ("``", "``` `` ```"), ("a\nb", "`a b`"), (" ", " "),
  ])
  func `code has a fence longer than any inside`(text: String, markdown: String) {
    #expect(MarkdownText.code(text) == markdown)
  }

  /// C11: what the learner wrote stays what they wrote.
  @Test(arguments: [
    ("Two *separate* networks, **no** more.", "Two *separate* networks, **no** more."),
    ("_under_ and __strong__", "*under* and **strong**"),
    ("snake_case_name and 2*3*4", "snake\\_case\\_name and 2*3*4"),
    ("`aws ec2`, then ``a`b``", "`aws ec2`, then `` a`b ``"),
    ("one\ntwo\n\nthree", "one\ntwo\n\nthree"),
    ("- a\n- b\n  - c\n- d", "- a\n- b\n  - c\n- d"),
    ("* a\n+ b", "- a\n- b"), ("1. a\n2) b", "1. a\n2. b"),
    ("First:\n- a", "First:\n\n- a"), ("> quoted\n> more", "> quoted\n> more"),
    ("```sh\nls <a>\n```", "```sh\nls <a>\n```"), ("```\n```", "```\n```"),
    ("[page](https://a.example/x?y=1&z=2)", "[page](https://a.example/x?y=1&amp;z=2)"),
    ("[me](mailto:me@a.example)", "[me](mailto:me@a.example)"),
    ("see https://a.example/b.", "see <https://a.example/b>."),
    ("<https://a.example>", "<https://a.example>"), ("<me@a.example>", "<mailto:me@a.example>"),
    ("***both*** and *a **b** c*", "***both*** and *a **b** c*"),
    (#"I ran "x y"  and   'z'"#, #"I ran "x y"  and   'z'"#),
    ("سلام می‌گویم 👩‍👩‍👧", "سلام می‌گویم 👩‍👩‍👧"),
    ("a < b & c > d", "a \\< b \\& c \\> d"), ("5 * 3 = 15", "5 \\* 3 = 15"), ("", ""),
  ])
  func `a learner's Markdown keeps its meaning`(typed: String, markdown: String) {
    #expect(LearnersMarkdown(parsing: typed).markdown == markdown)
  }
}
