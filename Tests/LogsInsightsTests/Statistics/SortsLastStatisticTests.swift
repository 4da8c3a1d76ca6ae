import LogsInsights
import Testing

@Suite struct SortsLastStatisticTests {
  @Test(
    arguments: [
      ("sortsLast(bytes)", "8"),
      ("sortsLast(srcAddr)", "10.0.0.1"),
      ("sortsLast(vpcId)", nil),
    ] as [(String, String?)])
  func `the value that sort would put last, numbers after all else`(
    expression: String, expected: String?
  ) throws {
    let query = try InsightsQuery(parsing: "stats \(expression) as x")
    let row = query.run(over: Sample.five).rows.first
    #expect(row?.first?.value == expected)
  }

  @Test(arguments: [
    ("sortsLast()", 6, "Function sortsLast takes 1 argument, found 0"),
    ("sortsLast(a, b)", 6, "Function sortsLast takes 1 argument, found 2"),
    ("sortsLast(*)", 6, "unexpected symbol found * at line 1 and position 6"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("stats \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
