import LogsInsights
import Testing

@Suite struct PatternCommandTests {
  @Test func `texts of one structure are one row`() throws {
    let records = [
      Sample.line("[INFO] Request time: 327 ms"), Sample.line("[INFO] Request time: 5 ms"),
      Sample.line("ERROR from 10.0.0.1 at 2026-03-02T00:00:00Z in job-7"),
    ]
    #expect(
      try Sample.rows("pattern @message", records) == [
        "@pattern=[INFO] Request time: <Number-1> ms @ratio=0.6667 @sampleCount=2"
          + " @severityLabel=Info",
        "@pattern=ERROR from <IP-1> at <Date/Time-2> in <Token-3> @ratio=0.3333 @sampleCount=1"
          + " @severityLabel=Error",
      ])
  }

  @Test func `a parsed field has patterns too, and they can be sorted`() throws {
    let query = """
      filter @message like /ERROR/ | parse @message 'Failed to do: *' as cause
      | pattern cause | sort @sampleCount asc | display @pattern
      """
    let records = ["a 1", "b 1", "b 2"].map { Sample.line("ERROR Failed to do: \($0)") }
    #expect(
      try Sample.rows(query, records) == ["@pattern=a <Number-1>", "@pattern=b <Number-1>"])
  }

  @Test(arguments: [
    ("pattern", 7, "unexpected symbol found <EOF> at line 1 and position 7"),
    ("pattern a, b", 9, "unexpected symbol found , at line 1 and position 9"),
    ("pattern count(*)", 8, "Statistic count can only be used in the stats command"),
    (
      "pattern @message | fields @message", 26,
      "Unknown symbols found in or after stats: @message"
    ),
  ])
  func `refusals`(query: String, position: Int, message: String) {
    let error = Sample.error(query)
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
