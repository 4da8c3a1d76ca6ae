import LogsInsights
import Testing

@Suite struct EstimateCommandTests {
  static let records = [Sample.line("12345"), Sample.line("naïve", after: 1), Sample.line("")]

  @Test(arguments: [
    "estimate", "filter @message like /x/ | estimate", "stats count(*) as n by bin(5m) | estimate",
    "fields @message | limit 1 | estimate",
  ])
  func `the bytes of all records in reach are counted`(query: String) throws {
    #expect(try Sample.rows(query, Self.records) == ["@estimatedBytes=11"])
  }

  @Test(arguments: [
    ("estimate | limit 1", "Command estimate is misplaced: it must be the last command"),
    ("estimate 5", "unexpected symbol found 5 at line 1 and position 9"),
  ])
  func `refusals`(query: String, message: String) {
    #expect(Sample.refusal(query) == message)
  }
}
