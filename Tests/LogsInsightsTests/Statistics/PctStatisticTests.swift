import LogsInsights
import Testing

@Suite struct PctStatisticTests {
  @Test(
    arguments: [
      ("pct(bytes, 50)", "4"),
      ("pct(bytes, 51)", "6"),
      ("pct(bytes, 100)", "8"),
      ("pct(bytes, 0)", "2"),
      ("pct(bytes, 99.9)", "8"),
      ("percentile(bytes, '25')", "2"),
      ("pct(action, 50)", nil),
      ("pct(vpcId, 50)", nil),
    ] as [(String, String?)])
  func `the value that so many percent of all do not exceed, by nearest rank`(
    expression: String, expected: String?
  ) throws {
    let query = try InsightsQuery(parsing: "stats \(expression) as x")
    let row = query.run(over: Sample.five).rows.first
    #expect(row?.first?.value == expected)
  }

  @Test(arguments: [
    ("pct(bytes)", 6, "Function pct takes 2 arguments, found 1"),
    ("pct(bytes, 101)", 17, "Function pct expects a percentage from 0 to 100 as argument 2"),
    ("pct(bytes, -1)", 17, "Function pct expects a percentage from 0 to 100 as argument 2"),
    ("pct(bytes, packets)", 17, "Function pct expects a percentage from 0 to 100 as argument 2"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("stats \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
