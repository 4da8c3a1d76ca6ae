import LogsInsights
import Testing

@Suite struct RateStatisticTests {
  @Test(
    arguments: [
      ("rate(bytes, 1s)", "-0.6667"),
      ("rate(bytes, 3s)", "-2"),
      ("rate(packets, 1m)", "-400"),
      ("rate(action, 1s)", nil),
      ("rate(vpcId, 1s)", nil),
      ("rate(if(bytes = 4, 1, vpcId), 1s)", nil),
    ] as [(String, String?)])
  func `how much a value changes from the first record to the last, a period`(
    expression: String, expected: String?
  ) throws {
    let query = try InsightsQuery(parsing: "stats \(expression) as x")
    let row = query.run(over: Sample.five).rows.first
    #expect(row?.first?.value == expected)
  }

  @Test(arguments: [
    ("rate(bytes)", 6, "Function rate takes 2 arguments, found 1"),
    ("rate(bytes, 60)", 18, "Function rate expects a period such as 5m or 1h as argument 2"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("stats \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
