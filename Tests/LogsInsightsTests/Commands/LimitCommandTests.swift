import LogsInsights
import Testing

@Suite struct LimitCommandTests {
  @Test(arguments: [
    ("fields bytes | limit 2", "bytes=40;bytes=20"),
    ("fields bytes | head 1", "bytes=40"),
    ("fields bytes | sort bytes asc | limit 1", "bytes=10"),
    ("fields bytes | limit any 1", "bytes=10"),
    ("fields bytes | limit 9", "bytes=40;bytes=20;bytes=10"),
    ("fields bytes | limit 2 | limit 1", "bytes=40"),
  ])
  func `the first rows, the newest of log events`(query: String, expected: String) throws {
    #expect(try Sample.rows(query, Sample.three).joined(separator: ";") == expected)
  }

  @Test(arguments: [("fields bytes", 10_000), ("fields bytes | limit 10001", 10_001)])
  func `INQ-03 unasked 10,000 rows are returned`(query: String, count: Int) throws {
    let records = (0...10_000).map { Sample.flow(after: $0) }
    #expect(try InsightsQuery(parsing: query).run(over: records).rows.count == count)
  }

  /// INQ-03: 100,000 at most.
  @Test(arguments: [
    ("limit", 5, "unexpected symbol found <EOF> at line 1 and position 5"),
    ("limit 0", 6, "limit must be between 1 and 100000"),
    ("limit 100001", 6, "limit must be between 1 and 100000"),
    ("limit 1.5", 6, "unexpected symbol found 1.5 at line 1 and position 6"),
    ("limit -1", 6, "unexpected symbol found - at line 1 and position 6"),
    ("limit any", 9, "unexpected symbol found <EOF> at line 1 and position 9"),
    ("limit 5 5", 8, "unexpected symbol found 5 at line 1 and position 8"),
  ])
  func `refusals`(query: String, position: Int, message: String) {
    let error = Sample.error(query)
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
