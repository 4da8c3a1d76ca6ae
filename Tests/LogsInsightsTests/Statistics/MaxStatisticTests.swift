import LogsInsights
import Testing

@Suite struct MaxStatisticTests {
  @Test(
    arguments: [
      ("max(bytes)", "8"),
      ("-max(bytes)", "-8"),
      ("max(bytes) > 5", "1"),
      ("max(@timestamp)", "2026-03-02 00:00:09.000"),
      ("max(action)", nil),
      ("max(vpcId)", nil),
    ] as [(String, String?)])
  func `the largest number, a timestamp as one`(expression: String, expected: String?) throws {
    let query = try InsightsQuery(parsing: "stats \(expression) as x")
    let row = query.run(over: Sample.five).rows.first
    #expect(row?.first?.value == expected)
  }

  @Test(arguments: [
    ("max()", 6, "Function max takes 1 argument, found 0"),
    ("max(a, b)", 6, "Function max takes 1 argument, found 2"),
    ("max(*)", 6, "unexpected symbol found * at line 1 and position 6"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("stats \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
