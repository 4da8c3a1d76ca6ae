import LogsInsights
import Testing

@Suite struct StatisticsTests {
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
    #expect(try Sample.rows(query, Sample.five).joined(separator: ";") == expected)
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
    ("stats", 5, "unexpected symbol found <EOF> at line 1 and position 5"),
    ("stats sum(a) by", 15, "unexpected symbol found <EOF> at line 1 and position 15"),
    ("stats avg(max(a))", 10, "Statistic max can only be used in the stats command"),
    ("stats sum(a) by count(*)", 16, "Statistic count can only be used in the stats command"),
    ("stats bin(5m)", 6, "unexpected symbol found bin at line 1 and position 6"),
    ("stats cuont(*)", 6, "Unknown function: cuont"),
  ])
  func `refusals`(query: String, position: Int, message: String) {
    let error = Sample.error(query)
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
