import LogsInsights
import Testing

@Suite struct TopkStatisticTests {
  @Test(
    arguments: [
      ("topk(2, action)", #"["ACCEPT","-"]"#),
      ("topk(1, action)", #"["ACCEPT"]"#),
      ("topk(9, srcAddr)", #"["10.0.0.0","10.0.0.1","-"]"#),
      ("topk(3, vpcId)", "[]"),
    ] as [(String, String?)])
  func `the most frequent values, alone in a stats`(expression: String, expected: String?) throws {
    let query = try InsightsQuery(parsing: "stats \(expression) as x")
    let row = query.run(over: Sample.five).rows.first
    #expect(row?.first?.value == expected)
  }

  @Test(arguments: [
    ("topk(3)", 6, "Function topk takes 2 arguments, found 1"),
    ("topk(0, a)", 11, "Function topk expects how many values, from 1 to 10000, as argument 1"),
    ("topk(b, a)", 11, "Function topk expects how many values, from 1 to 10000, as argument 1"),
    (
      "topk(3, a) by b", 6,
      "Command topk is misplaced: it cannot be combined with by or with other statistics"
    ),
    (
      "topk(3, a), count(*)", 6,
      "Command topk is misplaced: it cannot be combined with by or with other statistics"
    ),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("stats \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
