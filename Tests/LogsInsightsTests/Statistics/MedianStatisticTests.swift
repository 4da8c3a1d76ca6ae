import LogsInsights
import Testing

@Suite struct MedianStatisticTests {
  @Test(arguments: [("median(bytes)", "4"), ("median(packets)", "40"), ("Median(bytes + 1)", "5")])
  func `the middle value by rank`(expression: String, expected: String) throws {
    let query = try InsightsQuery(parsing: "stats \(expression) as x")
    #expect(query.run(over: Sample.five).rows.first?.first?.value == expected)
  }

  @Test func `nothing but missing values has none`() throws {
    let query = try InsightsQuery(parsing: "stats median(vpcId) as x, count(*) as n")
    #expect(query.run(over: Sample.five).rows.first?.map(\.field) == ["n"])
  }
}
