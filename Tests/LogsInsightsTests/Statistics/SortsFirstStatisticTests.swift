import LogsInsights
import Testing

@Suite struct SortsFirstStatisticTests {
  @Test(
    arguments: [
      ("sortsFirst(srcAddr)", "-"),
      ("sortsFirst(if(bytes > 0, bytes, vpcId))", "2"),
      ("sortsFirst(@timestamp)", "2026-03-02 00:00:00.000"),
      ("sortsFirst(vpcId)", nil),
    ] as [(String, String?)])
  func `the value that sort would put first`(expression: String, expected: String?) throws {
    let query = try InsightsQuery(parsing: "stats \(expression) as x")
    let row = query.run(over: Sample.five).rows.first
    #expect(row?.first?.value == expected)
  }

  @Test(arguments: [
    ("sortsFirst()", 6, "Function sortsFirst takes 1 argument, found 0"),
    ("sortsFirst(a, b)", 6, "Function sortsFirst takes 1 argument, found 2"),
    ("sortsFirst(*)", 6, "unexpected symbol found * at line 1 and position 6"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("stats \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
