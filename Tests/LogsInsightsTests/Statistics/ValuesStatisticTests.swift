import LogsInsights
import Testing

@Suite struct ValuesStatisticTests {
  @Test(
    arguments: [
      ("values(action)", #"["ACCEPT","-"]"#),
      ("collect_values(bytes)", #"["4","8","6","2","-"]"#),
      ("values(vpcId)", "[]"),
    ] as [(String, String?)])
  func `the different values in the order of appearance`(expression: String, expected: String?)
    throws
  {
    let query = try InsightsQuery(parsing: "stats \(expression) as x")
    let row = query.run(over: Sample.five).rows.first
    #expect(row?.first?.value == expected)
  }

  @Test(arguments: [
    ("values()", 6, "Function values takes 1 argument, found 0"),
    ("values(a, b)", 6, "Function values takes 1 argument, found 2"),
    ("values(*)", 6, "unexpected symbol found * at line 1 and position 6"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("stats \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
