import Testing

@testable import Pictures

@Suite struct SVGTextTests {
  @Test(arguments: [
    ("plain", "plain"), ("a<b>&\"'", "a&lt;b&gt;&amp;&quot;&#39;"),
    ("one\ntwo\tthree", "one two three"),
    ("\u{1b}[31m", "\\x1b[31m"), ("a\u{202e}b", "a\\u{202e}b"), ("\u{0}", "\\x00"),
    ("\u{FFFE}\u{FFFF}\u{1FFFE}", "\u{FFFD}\u{FFFD}\u{FFFD}"), ("]]>", "]]&gt;"),
    ("\r\n", " "), ("<!--", "&lt;!--"),
  ])
  func `text is nothing but text`(typed: String, written: String) {
    #expect(SVGText.escaped(typed) == written)
  }

  @Test(arguments: [
    (0.0, "0"), (1.25, "1.3"), (-0.04, "0"), (-0.5, "-0.5"), (-12.34, "-12.3"), (960, "960"),
    (1e300, "0"), (.infinity, "0"), (.nan, "0"),
  ])
  func `coordinates are short and finite`(value: Double, written: String) {
    #expect(SVGText.number(value) == written)
  }
}
