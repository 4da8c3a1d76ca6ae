import LogsInsights
import Testing

@Suite struct DiscoveryTests {
  /// INQ-02
  @Test(arguments: [
    ("2 1 eni-1 a b 1 2 3 4 5 6 7 ACCEPT OK", true),
    ("2 1 eni-1 - - - - - - - 6 7 - SKIPDATA", true),
    ("3 1 eni-1 a b 1 2 3 4 5 6 7 ACCEPT OK", false),
    ("2 1 eni-1 a b 1 2 3 4 5 6 7 ACCEPT OK x", false),
    ("2 1 eni-1 a b 1 2 3 4 5 6 ACCEPT OK", false), ("2 1 eni-1  b 1 2 3 4 5 6 7 ACCEPT OK", false),
    ("2 1 eni-1 a b 1 2 3 4 5 6 7 ACCEPT ", false), ("2 1 eni-1 a b 1 2 3 4 5 6 7 ALLOW OK", false),
    ("version account-id interface-id srcaddr", false), ("", false), ("2 ", false),
  ])
  func `only the default format is discovered`(line: String, isFlowLog: Bool) throws {
    let rows = try Sample.rows("display ispresent(interfaceId) as x", [Sample.line(line)])
    #expect(rows == ["x=\(isFlowLog ? 1 : 0)"])
  }

  @Test(
    arguments: [
      ("a.b", "1"), ("a.items.0.id", "x"), ("a.items[1].id", "y"), ("`k-1`", "2"),
      ("@@example.com", "3"), ("dotted.name", "4"), ("flag", "1"), ("none", nil), ("a", nil),
      ("text", "Zoë \u{1F986}\n"), ("big", "12345678901234567890"), ("srcAddr", "from JSON"),
    ] as [(String, String?)])
  func `fields of JSON messages`(name: String, expected: String?) throws {
    let message = #"""
      {"a":{"b":1,"items":[{"id":"x"},{"id":"y"}]},"k-1":2,"@example.com":3,"dotted.name":4,
       "flag":true,"none":null,"text":"Zo\u00eb \ud83e\udd86\n","big":12345678901234567890,
       "srcAddr":"from JSON"}
      """#
    #expect(try Sample.value(name, Sample.line(message)) == expected)
  }

  @Test func `kinds of records may be mixed`() throws {
    let records = [
      Sample.flow(), Sample.line(#"{"bytes":"12"}"#), Sample.line("plain text"),
      Sample.line(#"{"bytes":1"#), Sample.line(#"{"bytes":1} x"#),
    ]
    #expect(try Sample.rows("stats sum(bytes) as s, count(bytes) as n", records) == ["s=4012 n=2"])
  }

  @Test(arguments: [
    ("@message", "hello"), ("@logStream", "s-1"), ("@log", "123:g"),
    ("@timestamp", "2026-03-02 00:00:00.000"), ("@ingestionTime", "2026-03-02 00:00:07.500"),
  ])
  func `system fields`(name: String, expected: String) throws {
    let record = LogRecord(
      timestamp: Sample.start, ingestionTime: Sample.start + 7_500, message: "hello",
      stream: "s-1", log: "123:g")
    #expect(try Sample.value(name, record) == expected)
  }
}
