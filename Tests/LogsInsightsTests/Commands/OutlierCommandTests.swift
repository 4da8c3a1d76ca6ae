import LogsInsights
import Testing

@Suite struct OutlierCommandTests {
  /// Quartiles 20 and 40, so the default bounds are -30 and 90.
  static let records = [-100, 20, 20, 30, 40, 40, 1_000, 40].enumerated().map {
    Sample.line(#"{"n":\#($1),"text":"x"}"#, after: $0)
  }

  @Test(arguments: [
    ("outlier n", "-100 20 20 30 40 40 90 40"),
    ("outlier action=transform uselower=true n", "-30 20 20 30 40 40 90 40"),
    ("outlier action=remove n", "-100 20 20 30 40 40 40"),
    ("outlier action=remove uselower=true n", "20 20 30 40 40 40"),
    ("outlier param=100 n", "-100 20 20 30 40 40 1000 40"),
    ("outlier mark=true n", "-100:0 20:0 20:0 30:0 40:0 40:0 90:1 40:0"),
    ("outlier text, vpcId", "-100 20 20 30 40 40 1000 40"),
    ("outlier action=remove text n", "-100 20 20 30 40 40 40"),
  ])
  func `values far off are drawn in or dropped`(command: String, expected: String) throws {
    let query = try InsightsQuery(parsing: "fields n | sort @timestamp asc | \(command)")
    let rows = query.run(over: Self.records).rows.map { row in
      row.filter { $0.field != "@ptr" }.map(\.value).joined(separator: ":")
    }
    #expect(rows.joined(separator: " ") == expected)
  }

  @Test(arguments: [
    ("outlier", "unexpected symbol found <EOF> at line 1 and position 7"),
    ("outlier action=drop n", "unexpected symbol found drop at line 1 and position 15"),
    ("outlier param=0 n", "unexpected symbol found 0 at line 1 and position 14"),
    ("outlier mark=yes n", "unexpected symbol found yes at line 1 and position 13"),
    ("outlier depth=1 n", "unexpected symbol found = at line 1 and position 13"),
    ("stats count(*) as c | outlier n", "Unknown symbols found in or after stats: n"),
  ])
  func `refusals`(query: String, message: String) {
    #expect(Sample.refusal(query) == message)
  }
}
