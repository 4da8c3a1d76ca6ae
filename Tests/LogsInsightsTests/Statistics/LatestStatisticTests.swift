import LogsInsights
import Testing

@Suite struct LatestStatisticTests {
  @Test(
    arguments: [
      ("latest(srcAddr)", "-"),
      ("latest(@timestamp)", "1772409609000"),
      ("latest(if(bytes > 0, bytes, vpcId))", "2"),
      ("latest(vpcId)", nil),
    ] as [(String, String?)])
  func `the value of the last record by @timestamp, instants in milliseconds`(
    expression: String, expected: String?
  ) throws {
    let query = try InsightsQuery(parsing: "stats \(expression) as x")
    let row = query.run(over: Sample.five).rows.first
    #expect(row?.first?.value == expected)
  }

  @Test(arguments: [
    ("latest()", 6, "Function latest takes 1 argument, found 0"),
    ("latest(a, b)", 6, "Function latest takes 1 argument, found 2"),
    ("latest(*)", 6, "unexpected symbol found * at line 1 and position 6"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("stats \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
