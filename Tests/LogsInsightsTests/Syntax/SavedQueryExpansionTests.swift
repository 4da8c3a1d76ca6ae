import LogsInsights
import Testing

@Suite struct SavedQueryExpansionTests {
  static let saved = [
    SavedQuery(
      name: "ErrorsByLevel",
      text: "filter level = {{level}} | filter app = {{ app }}",
      parameters: [
        .init(name: "level", defaultValue: "ERROR"), .init(name: "app", defaultValue: nil),
      ]),
    SavedQuery(
      name: "RecentN", text: "sort @timestamp desc | limit {{count}}",
      parameters: [.init(name: "count", defaultValue: "20")]),
    SavedQuery(
      name: "Per Period", text: "stats count(*) by bin({{p}})",
      parameters: [.init(name: "p", defaultValue: "5m")]),
    SavedQuery(name: "Nested", text: "fields a | $RecentN()"),
    SavedQuery(name: "Long", text: "filter a = {{x}} or a = {{x}}"),
  ]

  @Test(arguments: [
    ("$RecentN()", "sort @timestamp desc | limit 20"),
    ("$RecentN(count = 10)", "sort @timestamp desc | limit 10"),
    (
      "$ErrorsByLevel(level=\"WARN\", app = 'Order') | $RecentN( count=5 )",
      "filter level = \"WARN\" | filter app = 'Order' | sort @timestamp desc | limit 5"
    ),
    ("$ErrorsByLevel(app = 7)", "filter level = \"ERROR\" | filter app = 7"),
    ("$`Per Period`()", "stats count(*) by bin(5m)"),
    ("$`Per Period`(p = 1h) | limit 1", "stats count(*) by bin(1h) | limit 1"),
    ("SOURCE 'a' | $RecentN(count=-1)", "SOURCE 'a' | sort @timestamp desc | limit -1"),
    (
      "fields a # | $RecentN()\n| $RecentN()",
      "fields a # | $RecentN()\n| sort @timestamp desc | limit 20"
    ),
    ("filter a = '| $RecentN()'", "filter a = '| $RecentN()'"),
    ("filter a = $RecentN()", "filter a = $RecentN()"),
    ("filter a like /x|$/", "filter a like /x|$/"), ("limit {{count}}", "limit {{count}}"),
    ("", ""), ("$", "$"),
  ])
  func `calls are replaced by what was saved`(text: String, expected: String) throws {
    #expect(try SavedQueryExpansion.expand(text, with: Self.saved) == expected)
  }

  @Test(arguments: [
    ("$RecentM()", 0..<8, "Saved query not found: RecentM"),
    ("limit 1 | $RecentN(cuont = 5)", 19..<24, "Saved query RecentN has no parameter cuont"),
    (
      "$ErrorsByLevel(level = 'x')", 0..<27,
      "Saved query ErrorsByLevel needs a value for parameter app"
    ),
    (
      "$Nested()", 0..<9, "Saved query Nested calls another saved query, which is not supported"
    ),
    ("$RecentN(count 5)", 15..<16, "unexpected symbol found 5 at line 1 and position 15"),
    ("$RecentN(count = x)", 17..<18, "unexpected symbol found x at line 1 and position 17"),
    ("$RecentN(count = 5", 18..<18, "unexpected symbol found <EOF> at line 1 and position 18"),
  ])
  func `refusals`(text: String, characters: Range<Int>, message: String) {
    let error = #expect(throws: QueryError.self) {
      try SavedQueryExpansion.expand(text, with: Self.saved)
    }
    #expect(error?.message == message)
    #expect(error?.characters == characters)
  }

  @Test func `a slip gets a suggestion`() throws {
    let error = #expect(throws: QueryError.self) {
      try SavedQueryExpansion.expand("$RecentM()", with: Self.saved)
    }
    #expect(error?.suggestion == "RecentN")
  }

  @Test func `the expanded text has at most ten thousand characters`() {
    let value = String(repeating: "é", count: 6_000)
    let error = #expect(throws: QueryError.self) {
      try SavedQueryExpansion.expand("$Long(x = '\(value)')", with: Self.saved)
    }
    #expect(error?.message == "A query has at most 10000 characters")
  }

  @Test(arguments: [
    ("a {{b}} {{ c_1 }} {{b}}", ["b", "c_1"]), ("{{}} {{1x}} {x} {{a b}} {{a}", []),
  ])
  func `placeholders have names`(text: String, names: [String]) {
    #expect(SavedQuery.placeholders(in: text) == names)
  }
}
