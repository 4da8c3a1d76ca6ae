import LogsInsights
import Testing

@Suite struct DedupCommandTests {
  @Test func `unsorted records are taken newest first, and those without the field are kept`()
    throws
  {
    let records = [
      Sample.flow(after: 0, bytes: 1), Sample.flow(after: 1, bytes: 2), Sample.line("x", after: 2),
      Sample.line("y", after: 3),
    ]
    #expect(
      try Sample.rows("fields bytes, @message like 'x' as t | dedup srcAddr", records) == [
        "t=0", "t=1", "bytes=2 t=0",
      ])
  }

  @Test func `nothing but limit may follow`() {
    let error = #expect(throws: QueryError.self) {
      try InsightsQuery(parsing: "fields a | dedup a | sort a")
    }
    #expect(error?.message == "unexpected symbol found sort at line 1 and position 21")
    #expect(throws: Never.self) { try InsightsQuery(parsing: "dedup a | limit 3") }
  }
}
