import LogsInsights
import Testing

/// `field in ( query )`
@Suite struct SubqueryTests {
  static let records = [
    Sample.flow(after: 0, from: "10.0.0.1", port: 22, action: "REJECT"),
    Sample.flow(after: 1, from: "10.0.0.1", port: 443), Sample.flow(after: 2, from: "10.0.0.2"),
    Sample.line(#"{"bad":"10.0.0.2","port":443.0}"#, of: "list", after: 3),
  ]

  @Test(arguments: [
    (
      "filter srcAddr in (filter action = 'REJECT' | fields srcAddr) | stats count(*) as n", "n=2"
    ),
    ("filter srcAddr in (SOURCE 'list' | fields bad) | stats count(*) as n", "n=1"),
    ("filter dstPort in (SOURCE list | fields port) | stats count(*) as n", "n=2"),
    (
      "filter srcAddr not in (filter action = 'REJECT' | fields srcAddr) | stats count(*) as n",
      "n=1"
    ),
    (
      "filter srcAddr in (stats count(*) as n by srcAddr | filter n > 1) | display dstPort",
      "dstPort=443;dstPort=22"
    ),
    ("filter srcAddr in (filter action = 'X' | fields srcAddr) | stats count(*) as n", ""),
    ("filter vpcId in (fields srcAddr) or dstPort = 22 | stats count(*) as n", "n=1"),
    (
      "fields dstPort in (filter action = 'REJECT' | fields dstPort) as x | sort @timestamp asc",
      "x=1;x=0;x=0;"
    ),
  ])
  func `the inner query runs first`(query: String, expected: String) throws {
    #expect(try Sample.rows(query, Self.records).joined(separator: ";") == expected)
  }

  @Test func `its source may have a time of its own`() throws {
    let query = try InsightsQuery(
      parsing: "filter srcAddr in (SOURCE list START=-1h END=now | fields bad)")
    let now = Sample.start + 3_600_000
    var asked: ClosedRange<Int>?
    _ = query.run(over: Self.records, period: 0...Sample.start, now: now) { _, period in
      asked = period
      return []
    }
    #expect(asked == Sample.start...now)
  }

  @Test(arguments: [
    (
      "filter srcAddr in (stats count(*) as n by dstAddr)",
      "unexpected symbol found stats count(*) as n by dstAddr at line 1 and position 19"
    ),
    (
      "filter a in (filter b in (fields c) | fields b)", "Nested subqueries are not supported"
    ),
    ("filter a in (fields b", "unexpected symbol found <EOF> at line 1 and position 21"),
    ("filter a in (feilds b)", "unexpected symbol found feilds at line 1 and position 13"),
    ("filter a in ()", "unexpected symbol found ) at line 1 and position 13"),
    (
      "stats count(*) in (fields b)", "unexpected symbol found fields b at line 1 and position 19"
    ),
    ("limit 1 )", "unexpected symbol found ) at line 1 and position 8"),
  ])
  func `refusals`(query: String, message: String) {
    #expect(Sample.refusal(query) == message)
  }
}
