import LogsInsights
import Testing

@Suite struct SumStatisticTests {
  @Test(
    arguments: [
      ("sum(bytes)", "20"),
      ("sum(bytes * 2) + 1", "41"),
      ("sum(bytes / 8)", "2.5"),
      ("sum(strcontains(@message, 'OK'))", "4"),
      ("sum(bytes > 5)", "2"),
      ("sumOverTime(bytes)", "20"),
      ("sum_over_time(bytes)", "20"),
      ("sum(vpcId)", nil),
      ("sum(srcAddr)", nil),
      ("sum(9223372036854775807)", "46116860184273879035"),
    ] as [(String, String?)])
  func `the sum of what is a number`(expression: String, expected: String?) throws {
    let query = try InsightsQuery(parsing: "stats \(expression) as x")
    let row = query.run(over: Sample.five).rows.first
    #expect(row?.first?.value == expected)
  }

  @Test(arguments: [
    ("sum()", 6, "Function sum takes 1 argument, found 0"),
    ("sum(a, b)", 6, "Function sum takes 1 argument, found 2"),
    ("sum(*)", 6, "unexpected symbol found * at line 1 and position 6"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("stats \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}

@Suite struct AvgStatisticTests {
  @Test(
    arguments: [
      ("avg(bytes)", "5"),
      ("avg(packets / 3)", "16.6667"),
      ("avg(if(bytes > 5, bytes, vpcId))", "7"),
      ("avg(srcAddr)", nil),
      ("avg(vpcId)", nil),
    ] as [(String, String?)])
  func `the mean of what is a number`(expression: String, expected: String?) throws {
    let query = try InsightsQuery(parsing: "stats \(expression) as x")
    let row = query.run(over: Sample.five).rows.first
    #expect(row?.first?.value == expected)
  }

  @Test(arguments: [
    ("avg()", 6, "Function avg takes 1 argument, found 0"),
    ("avg(a, b)", 6, "Function avg takes 1 argument, found 2"),
    ("avg(*)", 6, "unexpected symbol found * at line 1 and position 6"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("stats \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
