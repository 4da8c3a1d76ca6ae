import LogsInsights
import Testing

@Suite struct MedianStatisticTests {
  @Test(arguments: [
    ("median(bytes)", "5"), ("median(packets)", "50"), ("Median(if(bytes > 2, bytes, ''))", "6"),
    ("pct(bytes, 50)", "4"),
  ])
  func `the middle value, or the mean of the two in the middle`(
    expression: String, expected: String
  ) throws {
    let query = try InsightsQuery(parsing: "stats \(expression) as x")
    #expect(query.run(over: Sample.five).rows.first?.first?.value == expected)
  }

  @Test func `nothing but missing values has none`() throws {
    let query = try InsightsQuery(parsing: "stats median(vpcId) as x, count(*) as n")
    #expect(query.run(over: Sample.five).rows.first?.map(\.field) == ["n"])
  }
}
