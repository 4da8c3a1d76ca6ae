import Testing

@testable import AWSCommandLine

/// What is said of JSON that a person got wrong is what Python says, since that is what they look up.
@Suite struct JSONDecodeErrorMessageTests {
  /// Words and places were written by `json.loads` of Python 3.11.
  @Test(
    arguments: [
      ("", "Expecting value: line 1 column 1 (char 0)"),
      ("   ", "Expecting value: line 1 column 4 (char 3)"),
      ("{", "Expecting property name enclosed in double quotes: line 1 column 2 (char 1)"),
      ("{\"a\"", "Expecting ':' delimiter: line 1 column 5 (char 4)"),
      ("{\"a\":", "Expecting value: line 1 column 6 (char 5)"),
      ("{\"a\":1", "Expecting ',' delimiter: line 1 column 7 (char 6)"),
      ("{\"a\":1,", "Expecting property name enclosed in double quotes: line 1 column 8 (char 7)"),
      ("{\"a\":1,}", "Expecting property name enclosed in double quotes: line 1 column 8 (char 7)"),
      ("{a:1}", "Expecting property name enclosed in double quotes: line 1 column 2 (char 1)"),
      ("{'a':1}", "Expecting property name enclosed in double quotes: line 1 column 2 (char 1)"),
      ("{\"a\" 1}", "Expecting ':' delimiter: line 1 column 6 (char 5)"),
      ("{\"a\":1 \"b\":2}", "Expecting ',' delimiter: line 1 column 8 (char 7)"),
      ("[", "Expecting value: line 1 column 2 (char 1)"),
      ("[1", "Expecting ',' delimiter: line 1 column 3 (char 2)"),
      ("[1,", "Expecting value: line 1 column 4 (char 3)"),
      ("[1,]", "Expecting value: line 1 column 4 (char 3)"),
      ("[1 2]", "Expecting ',' delimiter: line 1 column 4 (char 3)"),
      ("[,1]", "Expecting value: line 1 column 2 (char 1)"),
      ("\"abc", "Unterminated string starting at: line 1 column 1 (char 0)"),
      ("\"a\\qb\"", "Invalid \\escape: line 1 column 3 (char 2)"),
      ("\"a\tb\"", "Invalid control character at: line 1 column 3 (char 2)"),
      ("nul", "Expecting value: line 1 column 1 (char 0)"),
      ("True", "Expecting value: line 1 column 1 (char 0)"),
      ("1 2", "Extra data: line 1 column 3 (char 2)"),
      ("{}x", "Extra data: line 1 column 3 (char 2)"),
      ("{\"a\":}", "Expecting value: line 1 column 6 (char 5)"),
      ("{\"a\":tru}", "Expecting value: line 1 column 6 (char 5)"),
      ("[1,2]]", "Extra data: line 1 column 6 (char 5)"),
      ("{\n  \"a\": 1\n  \"b\": 2\n}", "Expecting ',' delimiter: line 3 column 3 (char 13)"),
      ("{\n  \"a\": [1,\n    2,,\n  ]\n}", "Expecting value: line 3 column 7 (char 19)"),
      ("{\"é\": \"ü\" \"x\"}", "Expecting ',' delimiter: line 1 column 11 (char 10)"),
      ("{\"a\":\"b\\", "Unterminated string starting at: line 1 column 6 (char 5)"),
      (
        "{\"a\":1,\n}",
        "Expecting property name enclosed in double quotes: line 2 column 1 (char 8)"
      ),
      ("-", "Expecting value: line 1 column 1 (char 0)"),
      ("01", "Extra data: line 1 column 2 (char 1)"),
      (".5", "Expecting value: line 1 column 1 (char 0)"),
      ("+1", "Expecting value: line 1 column 1 (char 0)"),
      ("\"\\u12\"", "Invalid \\uXXXX escape: line 1 column 3 (char 2)"),
      ("\"x\ny\"", "Invalid control character at: line 1 column 3 (char 2)"),
      ("// c\n{}", "Expecting value: line 1 column 1 (char 0)"),
      ("{\"a\":1}\n{\"b\":2}", "Extra data: line 2 column 1 (char 8)"),
      ("[1e999]", nil),
      (
        "{\"Statement\": [{\"Effect\": \"Allow\",}]}",
        "Expecting property name enclosed in double quotes: line 1 column 35 (char 34)"
      ),
      ("file://x", "Expecting value: line 1 column 1 (char 0)"),
      (
        "{\"a\": \"b\",, \"c\": 1}",
        "Expecting property name enclosed in double quotes: line 1 column 11 (char 10)"
      ),
      ("{\"a\":[1,2}", "Expecting ',' delimiter: line 1 column 10 (char 9)"),
      ("[{\"a\":1}", "Expecting ',' delimiter: line 1 column 9 (char 8)"),
      ("{\"a\" : \"b\" : \"c\"}", "Expecting ',' delimiter: line 1 column 12 (char 11)"),
      ("\u{A0}{}", "Expecting value: line 1 column 1 (char 0)"),
    ] as [(String, String?)])
  func `words and places are Python's`(text: String, words: String?) {
    #expect(JSONDecodeErrorMessage.words(for: text) == words)
  }

  /// Python would raise a RecursionError at a thousand levels; here it ends earlier, in words.
  @Test(arguments: ["[", "{\"a\":", "[[{\"a\":["])
  func `depth ends in words`(opening: String) {
    let words = JSONDecodeErrorMessage.words(for: String(repeating: opening, count: 10_000))
    #expect(words?.hasPrefix("Nested too deeply: line 1 column ") == true)
  }
}
