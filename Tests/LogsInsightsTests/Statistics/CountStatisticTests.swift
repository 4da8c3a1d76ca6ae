import LogsInsights
import Testing

@Suite struct CountStatisticTests {
  @Test(
    arguments: [
      ("count(*)", "5"),
      ("COUNT()", "5"),
      ("count(srcAddr)", "5"),
      ("count(vpcId)", "0"),
      ("count(if(bytes > 5, 1, vpcId))", "2"),
      ("countOverTime(*)", "5"),
      ("count_over_time(srcAddr)", "5"),
      ("count(*) / 2", "2.5"),
    ] as [(String, String?)])
  func `records, or those that have a field`(expression: String, expected: String?) throws {
    let query = try InsightsQuery(parsing: "stats \(expression) as x")
    let row = query.run(over: Sample.five).rows.first
    #expect(row?.first?.value == expected)
  }

  @Test(arguments: [
    ("count(a, b)", 6, "Function count takes 0 to 1 arguments, found 2"),
    ("count(count(*))", 12, "Statistic count can only be used in the stats command"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("stats \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
