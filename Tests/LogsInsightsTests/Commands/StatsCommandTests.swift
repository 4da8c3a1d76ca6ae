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
