import LogsInsights
import Testing

@Suite struct CountDistinctStatisticTests {
  @Test(
    arguments: [
      ("count_distinct(srcAddr)", "3"),
      ("countDistinct(action)", "2"),
      ("count_distinct(if(bytes > 5, 1, 1))", "1"),
      ("count_distinct(vpcId)", "0"),
    ] as [(String, String?)])
  func `how many different values there are`(expression: String, expected: String?) throws {
    let query = try InsightsQuery(parsing: "stats \(expression) as x")
    let row = query.run(over: Sample.five).rows.first
    #expect(row?.first?.value == expected)
  }

  @Test(arguments: [
    ("count_distinct()", 6, "Function count_distinct takes 1 argument, found 0"),
    ("count_distinct(a, b)", 6, "Function count_distinct takes 1 argument, found 2"),
    ("count_distinct(*)", 6, "unexpected symbol found * at line 1 and position 6"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("stats \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
