import Foundations
import Testing

/// What is put into a command line is one word of it, whatever anybody typed.
@Suite struct ShellQuotingTests {
  @Test(
    arguments: [
      ("vpc-1", "vpc-1"), ("", "''"), ("two words", "'two words'"), ("$(x)", "'$(x)'"),
      ("it's", #"'it'\''s'"#), ("'", #"''\'''"#),
      // With a combining mark behind it a quote is another character, and still ends a word.
      ("a'\u{301} ; b", "'a'\\''\u{301} ; b'"), ("'\u{651}>x", "''\\''\u{651}>x'"),
    ])
  func `a text is one word of the shell`(text: String, quoted: String) {
    #expect(Array(text.shellQuoted.unicodeScalars) == Array(quoted.unicodeScalars))
  }

  @Test(arguments: ["", "plain", "größer", "a\u{301}", "\u{10FFFD}", "\u{0}\u{7F}\u{80}"])
  func `scalars make the text that they came from`(text: String) {
    let made = String(ofScalars: Array(text.unicodeScalars)[...])
    #expect(Array(made.unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test func `a scalar is replaced whatever follows it`() {
    let replaced = "\"\u{301}a\"\u{338}".replacingScalar("\"", with: "\"\"")
    #expect(Array(replaced.unicodeScalars) == Array("\"\"\u{301}a\"\"\u{338}".unicodeScalars))
  }
}
