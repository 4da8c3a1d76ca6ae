import LogsInsights
import Testing

@Suite struct DiffCommandTests {
  @Test func `patterns of two periods are compared`() throws {
    let period = (Sample.start + 60_000)...(Sample.start + 119_999)
    let query = try InsightsQuery(parsing: "pattern @message | diff")
    #expect(query.periods(for: period) == [Sample.start...(Sample.start + 59_999), period])
    let records =
      [Sample.line("too old", after: -1), Sample.line("gone", after: 1)]
      + [2, 3, 70, 71, 72, 73].map { Sample.line("ping \($0)", after: $0) }
      + [Sample.line("new", after: 80)]
    let rows = query.run(over: records, period: period).rows
    #expect(
      rows.map { $0.map(\.value) } == [
        ["ping <Number-1>", "0.8", "4", "2", "2", "+100%"],
        ["new", "0.2", "1", "0", "1", "new in this period"],
        ["gone", "0", "0", "1", "-1", "no longer seen"],
      ])
  }

  @Test(arguments: [
    ("previousDay", -86_400_000), ("previousWeek", -604_800_000),
    // From 2 March back to 2 February 2026.
    ("PREVIOUSMONTH", -28 * 86_400_000),
  ])
  func `the earlier period is as long as the query's own`(modifier: String, distance: Int) throws {
    let period = Sample.start...(Sample.start + 3_599_999)
    let query = try InsightsQuery(parsing: "pattern @message | diff \(modifier)")
    let earlier = (period.lowerBound + distance)...(period.upperBound + distance)
    #expect(query.periods(for: period) == [earlier, period])
  }

  @Test(arguments: ["diff", "filter a = 1 | diff", "stats count(*) by @message | diff"])
  func `diff stands after pattern`(query: String) {
    let error = #expect(throws: QueryError.self) { try InsightsQuery(parsing: query) }
    #expect(
      error?.message == "Diff compilation Failed : Diff operation has to be used after Pattern")
  }
}

@Suite struct LogcompareCommandTests {
  @Test func `patterns are compared with those of the time so much earlier`() throws {
    let day = 86_400_000
    let period = (Sample.start + day)...(Sample.start + day + 59_999)
    let query = try InsightsQuery(parsing: "logcompare timeshift 1d")
    #expect(query.periods(for: period) == [Sample.start...(Sample.start + 59_999), period])
    let records = [
      Sample.line("ping 1", after: 1), Sample.line("between", after: 80),
      Sample.line("ping 2", after: 86_400), Sample.line("ping 3", after: 86_401),
    ]
    #expect(
      query.run(over: records, period: period).rows.map { $0.map(\.value) } == [
        ["ping <Number-1>", "1", "2", "1", "1", "+100%"]
      ])
  }

  @Test func `a record in both periods counts in both`() throws {
    let period = Sample.start...(Sample.start + 119_999)
    let query = try InsightsQuery(parsing: "logcompare timeshift 1m")
    let records = [
      Sample.line("a", after: -30), Sample.line("a", after: 30), Sample.line("a", after: 90),
    ]
    #expect(
      query.run(over: records, period: period).rows.map { $0.map(\.value) } == [
        ["a", "1", "2", "2", "0", "unchanged"]
      ])
  }

  @Test(arguments: [
    ("logcompare", "unexpected symbol found <EOF> at line 1 and position 10"),
    ("logcompare timeshift 7", "unexpected symbol found 7 at line 1 and position 21"),
    (
      "stats count(*) by srcAddr | logcompare timeshift 7d",
      "Command logcompare is misplaced: it compares log events, and stats has left none"
    ),
  ])
  func `refusals`(query: String, message: String) {
    #expect(Sample.refusal(query) == message)
  }
}
