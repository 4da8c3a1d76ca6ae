import LogsInsights
import Testing

@Suite struct StatsCommandTests {
  @Test(arguments: [
    ("stats count(*)", "count(*)=3"),
    ("stats sum(bytes) as s, s / 2 as half", "s=70 half=35"),
    (
      "stats max(bytes) by srcAddr, bin(5m)",
      "srcAddr=10.0.0.5 bin(5m)=2026-03-02 00:00:00.000 max(bytes)=40"
    ),
    ("stats count(*) as n by bytes > 10 as big | sort big", "big=0 n=1;big=1 n=2"),
    ("stats sum(bytes) as b by packets | stats max(b) as m", "m=40"),
    ("STATS SUM(bytes) AS s BY vpcId", "s=70"),
  ])
  func `one row for each group, one for all without groups`(query: String, expected: String) throws
  {
    #expect(try Sample.rows(query, Sample.three).joined(separator: ";") == expected)
  }

  @Test(arguments: [
    ("stats", 5, "unexpected symbol found <EOF> at line 1 and position 5"),
    ("stats count(*) by", 17, "unexpected symbol found <EOF> at line 1 and position 17"),
    (
      "stats count(*) by bin(5m) offset 5", 33,
      "unexpected symbol found 5 at line 1 and position 33"
    ),
    ("stats bytes", 6, "Unknown symbols found in or after stats: bytes"),
    (
      "sort bytes | stats count(*)", 0, "Command sort is misplaced: sort must follow the last stats"
    ),
    ("limit 5 | stats count(*)", 0, "Command limit is misplaced: limit must follow the last stats"),
    (
      "stats count(*) as n1 | stats count(*) as n2 | stats count(*) as n3 | stats count(*) as n4 | stats count(*) as n5 | stats count(*) as n6 | stats count(*) as n7 | stats count(*) as n8 | stats count(*) as n9 | stats count(*) as n10 | stats count(*) as n11 ",
      231, "At most 10 stats commands are allowed in a query"
    ),
  ])
  func `refusals`(query: String, position: Int, message: String) {
    let error = Sample.error(query)
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}

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

  @Test(arguments: [
    (["9223372036854775807", "9223372036854775807"], "18446744073709551614"),
    (["-9223372036854775808", "-9223372036854775807"], "-18446744073709551615"),
    (["18446744073709551615", "1", "-1"], "18446744073709551615"),
    (["18446744073709551615", "-18446744073709551615", "7"], "7"),
    (["9223372036854775807", "1", "-9223372036854775807"], "1"),
    (["999999999999999999999999999999", "1"], "1000000000000000000000000000000"),
    (["9223372036854775807", "9223372036854775807", "0.5"], "18446744073709552000"),
  ])
  func `sums of whole numbers are exact beyond 64 bits`(numbers: [String], sum: String) throws {
    let records = numbers.map { Sample.line(#"{"n":\#($0)}"#) }
    #expect(try Sample.rows("stats sum(n) as s", records) == ["s=\(sum)"])
    #expect(try Sample.rows("stats sum(n) as s", records.reversed()) == ["s=\(sum)"])
  }

  @Test(arguments: [
    ("stats sum(n) as s | filter s > 18446744073709551613 and s < 18446744073709551615", 1),
    ("stats sum(n) as s | filter s = 18446744073709551614", 1),
    ("stats sum(n) as s | filter s = 18446744073709551615", 0),
    ("stats sum(n) as s | filter s - 18446744073709551614 = 0", 1),
    ("stats sum(n) as s | filter abs(0 - s) = s and floor(s) = s", 1),
    ("stats sum(n) as s | stats count(*) as c by s | filter s = 18446744073709551614", 1),
    ("stats avg(n) as a | filter a = 9223372036854775807", 1),
  ])
  func `values beyond 64 bits are compared as they are`(query: String, rows: Int) throws {
    let records = [Int.max, Int.max].map { Sample.line(#"{"n":\#($0)}"#) }
    #expect(try Sample.rows(query, records).count == rows)
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
