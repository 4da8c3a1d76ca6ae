import LogsInsights
import Testing

@Suite struct VarianceStatisticTests {
  @Test(
    arguments: [
      ("variance(bytes)", "5"),
      ("variance(1e9 + bytes)", "5"),
      ("variance(7)", "0"),
      ("variance(action)", nil),
      ("variance(vpcId)", nil),
    ] as [(String, String?)])
  func `the square of how far numbers lie from their mean`(expression: String, expected: String?)
    throws
  {
    let query = try InsightsQuery(parsing: "stats \(expression) as x")
    let row = query.run(over: Sample.five).rows.first
    #expect(row?.first?.value == expected)
  }

  @Test(arguments: [
    ("variance()", 6, "Function variance takes 1 argument, found 0"),
    ("variance(a, b)", 6, "Function variance takes 1 argument, found 2"),
    ("variance(*)", 6, "unexpected symbol found * at line 1 and position 6"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("stats \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
