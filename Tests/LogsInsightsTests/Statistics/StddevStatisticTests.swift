import LogsInsights
import Testing

@Suite struct StddevStatisticTests {
  @Test(
    arguments: [
      ("stddev(bytes)", "2.2361"),
      ("stddev(7)", "0"),
      ("stddev(action)", nil),
      ("stddev(vpcId)", nil),
    ] as [(String, String?)])
  func `how far numbers lie from their mean, over the population`(
    expression: String, expected: String?
  ) throws {
    let query = try InsightsQuery(parsing: "stats \(expression) as x")
    let row = query.run(over: Sample.five).rows.first
    #expect(row?.first?.value == expected)
  }

  @Test(arguments: [
    ("stddev()", 6, "Function stddev takes 1 argument, found 0"),
    ("stddev(a, b)", 6, "Function stddev takes 1 argument, found 2"),
    ("stddev(*)", 6, "unexpected symbol found * at line 1 and position 6"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("stats \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
