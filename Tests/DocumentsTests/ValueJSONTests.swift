import Documents
import Testing

@Suite struct ValueJSONTests {
  @Test(arguments: [
    #"{"b": 1, "a": [true, null, 2.5, "x\ny"]}"#, "[]", "{}",
    #""Zoë \u0000""#.replacing("\\u0000", with: ""),
    "-12", #"{"deep": {"er": {}}}"#,
  ])
  func `a document survives reading and printing`(text: String) throws {
    #expect(try JSONValue(parsingJSON: text).json(.line) == text)
  }

  @Test(arguments: [#"{"a": 1, "a": 2}"#, "[1,]", "", "{", "01", "nul", "1 2", "\u{feff}1"])
  func `what readers disagree about is refused`(text: String) {
    #expect(throws: JSONError.self) { try JSONValue(parsingJSON: text) }
  }

  @Test func `depth is limited`() {
    let text = String(repeating: "[", count: 100) + String(repeating: "]", count: 100)
    #expect(throws: JSONError.self) { try JSONValue(parsingJSON: text) }
    #expect(throws: Never.self) {
      try JSONValue(parsingJSON: text, limits: JSONValue.JSONLimits(depth: 101))
    }
  }

  @Test func `printing as ASCII escapes the rest`() {
    #expect(
      JSONValue.string("Zoë 🦆\u{1b}").json(.compact, ascii: true)
        == #""Zo\u00eb \ud83e\udd86\u001b""#)
  }

  @Test func `members are equal in any order, and print in theirs`() {
    let left: JSONValue = ["a": 1, "b": [2]]
    let right: JSONValue = ["b": [2], "a": 1]
    #expect(left == right)
    #expect(right.json(.compact) == #"{"b":[2],"a":1}"#)
    #expect(left.json() == "{\n    \"a\": 1,\n    \"b\": [\n        2\n    ]\n}")
  }
}
