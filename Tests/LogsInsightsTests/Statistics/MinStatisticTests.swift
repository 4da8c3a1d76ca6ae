import LogsInsights
import Testing

@Suite struct MinStatisticTests {
  @Test(
    arguments: [
      ("min(bytes)", "2"),
      ("min(-bytes)", "-8"),
      ("min(@timestamp)", "2026-03-02 00:00:00.000"),
      ("min(action)", nil),
      ("min(vpcId)", nil),
    ] as [(String, String?)])
  func `the smallest number, a timestamp as one`(expression: String, expected: String?) throws {
    let query = try InsightsQuery(parsing: "stats \(expression) as x")
    let row = query.run(over: Sample.five).rows.first
    #expect(row?.first?.value == expected)
  }

  @Test(arguments: [
    ("min()", 6, "Function min takes 1 argument, found 0"),
    ("min(a, b)", 6, "Function min takes 1 argument, found 2"),
    ("min(*)", 6, "unexpected symbol found * at line 1 and position 6"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("stats \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
