import Foundations
import Testing

@Suite struct StringWidthTests {
  @Test(arguments: [
    ("abc", 3), ("é", 1), ("e\u{301}", 1), ("日本", 4), ("ｆ", 2), ("🙂", 2), ("", 0), ("한", 2),
    ("│─┌", 3),
  ])
  func `width is counted in columns`(text: String, columns: Int) {
    #expect(text.displayWidth == columns)
  }

  @Test(arguments: [("日本語", 5, "日本…"), ("abc", 3, "abc"), ("abcd", 3, "ab…")])
  func `what is too wide is cut with an ellipsis`(text: String, columns: Int, cut: String) {
    #expect(text.truncated(to: columns) == cut)
  }

  @Test func `padding counts columns`() {
    #expect("日".padded(to: 4) == "日  ")
  }

  /// As `sum(2 if unicodedata.east_asian_width(c) in "WFA" else 1 for c in text)` says.
  @Test(arguments: [
    ("abc", 3), ("é", 2), ("e\u{301}", 3), ("日本", 4), ("…", 2), ("😀", 2), ("\u{378}", 2), ("ｱ", 1),
    ("한글", 4), ("\u{200D}", 1), ("", 0),
  ])
  func `Python counts in its own manner`(text: String, columns: Int) {
    #expect(text.pythonDisplayWidth == columns)
  }
}
