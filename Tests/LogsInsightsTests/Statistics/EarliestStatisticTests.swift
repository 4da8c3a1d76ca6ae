import LogsInsights
import Testing

@Suite struct EarliestStatisticTests {
  /// INQ-05
  @Test(
    arguments: [
      ("earliest(bytes)", "4"),
      ("earliest(@timestamp)", "1772409600000"),
      ("earliest(if(bytes < 5, vpcId, bytes))", "8"),
      ("earliest(vpcId)", nil),
    ] as [(String, String?)])
  func `the value of the first record by @timestamp, instants in milliseconds`(
    expression: String, expected: String?
  ) throws {
    let query = try InsightsQuery(parsing: "stats \(expression) as x")
    let row = query.run(over: Sample.five).rows.first
    #expect(row?.first?.value == expected)
  }

  @Test(arguments: [
    ("earliest()", 6, "Function earliest takes 1 argument, found 0"),
    ("earliest(a, b)", 6, "Function earliest takes 1 argument, found 2"),
    ("earliest(*)", 6, "unexpected symbol found * at line 1 and position 6"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("stats \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
