import LogsInsights
import Testing

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
