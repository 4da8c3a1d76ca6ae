import LogsInsights
import Testing

@Suite struct StatisticsTests {
  static let records =
    [4, 8, 6, 2].enumerated().map { index, bytes in
      Sample.flow(after: index, from: "10.0.0.\(index % 2)", packets: bytes * 10, bytes: bytes)
    } + [Sample.noData(after: 9)]

  @Test(
    arguments: [
      ("count(*)", "5"), ("COUNT()", "5"), ("count(vpcId)", "0"), ("count(srcAddr)", "5"),
      ("sum(bytes)", "20"), ("avg(bytes)", "5"), ("min(bytes)", "2"), ("max(bytes)", "8"),
      ("sum(vpcId)", nil), ("avg(srcAddr)", nil), ("min(action)", nil),
      ("max(@timestamp)", "2026-03-02 00:00:09.000"), ("earliest(bytes)", "4"),
      ("earliest(@timestamp)", "1772409600000"), ("latest(srcAddr)", "-"),
      ("latest(srcPort)", "-"), ("sortsFirst(srcAddr)", "-"), ("sortsLast(bytes)", "8"),
      ("count_distinct(srcAddr)", "3"), ("countDistinct(action)", "2"),
      ("values(action)", #"["ACCEPT","-"]"#), ("stddev(bytes)", "2.2361"), ("variance(bytes)", "5"),
      ("pct(bytes, 50)", "4"), ("pct(bytes, 100)", "8"), ("pct(bytes, 0)", "2"),
      ("topk(2, action)", #"["ACCEPT","-"]"#), ("histogram(bytes, 4)", #"{"0":1,"4":2,"8":1}"#),
      ("rate(bytes, 1s)", "-0.6667"), ("sum(bytes) / count(*) * 100", "400"),
      ("sum(bytes * 2) + 1", "41"), ("sum(strcontains(@message, 'OK'))", "4"),
      ("round(avg(packets) / 3, 1)", "16.7"), ("-max(bytes)", "-8"), ("max(bytes) > 5", "1"),
    ] as [(String, String?)])
  func `statistics`(expression: String, expected: String?) throws {
    let rows = try InsightsQuery(parsing: "stats \(expression) as x").run(over: Self.records).rows
    #expect(rows.first?.first?.value == expected)
  }

  @Test(arguments: [
    ("stats sum(bytes) as b by srcAddr", "srcAddr=10.0.0.0 b=10;srcAddr=10.0.0.1 b=10;srcAddr=-"),
    ("stats max(packets) as m, min(packets) as n, m - n as span", "m=80 n=20 span=60"),
    ("stats count(*) as n by if(bytes > 5, 'big', 'small') as size", "size=small n=3;size=big n=2"),
    ("stats count(*) as n by bin(2s) offset 1h | limit 1", "bin(2s)=2026-03-02 01:00:00.000 n=2"),
    ("stats sum(bytes) as b by srcAddr | stats sum(b) as t, count(*) as n", "t=20 n=3"),
    ("stats count(*) as n by vpcId", "n=5"),
    (
      "stats count(*) as n by srcAddr | filter n > 1 | fields n * 2 as m | sort m desc | limit 1",
      "srcAddr=10.0.0.0 n=2 m=4"
    ),
  ])
  func `groups`(query: String, expected: String) throws {
    #expect(try Sample.rows(query, Self.records).joined(separator: ";") == expected)
  }

  @Test func `a sum that does not fit an integer is a number`() throws {
    let records = [Int.max, Int.max].map { Sample.line(#"{"n":\#($0)}"#) }
    #expect(try Sample.rows("stats sum(n) as s", records) == ["s=18446744073709552000"])
  }

  @Test func `many groups over many batches`() throws {
    let records = (0..<20_000).map { Sample.flow(from: "10.0.\($0 % 7).\($0 % 250)", bytes: $0) }
    let query = try InsightsQuery(
      parsing:
        "stats sum(bytes) as b, count(*) as n by srcAddr | stats count(*) as g, sum(n) as m, sum(b) as c"
    )
    #expect(
      query.run(over: records).rows.map { $0.map(\.value) } == [["1750", "20000", "199990000"]])
  }

  @Test(arguments: [
    "stats topk(3, a) by b", "stats topk(3, a), count(*)", "stats sum(*)", "stats pct(a, 101)",
    "stats avg(max(a))", "stats bin(5m)", "stats sum(a) by count(*)", "stats", "stats sum(a) by",
    "stats histogram(a, 0)",
  ])
  func `refusals`(query: String) {
    #expect(throws: QueryError.self) { try InsightsQuery(parsing: query) }
  }
}
