import LogsInsights
import Testing

@Suite struct RateStatisticTests {
  @Test(
    arguments: [
      ("rate(bytes, 1s)", "-0.6667"),
      ("rate(bytes, 3s)", "-2"),
      ("rate(packets, 1m)", "-400"),
      ("rate(action, 1s)", nil),
      ("rate(vpcId, 1s)", nil),
      ("rate(if(bytes = 4, 1, vpcId), 1s)", nil),
    ] as [(String, String?)])
  func `how much a value changes from the first record to the last, a period`(
    expression: String, expected: String?
  ) throws {
    let query = try InsightsQuery(parsing: "stats \(expression) as x")
    let row = query.run(over: Sample.five).rows.first
    #expect(row?.first?.value == expected)
  }

  @Test(arguments: [
    ("rate(bytes)", 6, "Function rate takes 2 arguments, found 1"),
    ("rate(bytes, 60)", 18, "Function rate expects a period such as 5m or 1h as argument 2"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("stats \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}

@Suite struct HistogramStatisticTests {
  /// INQ-06
  @Test(
    arguments: [
      ("histogram(bytes, 4)", #"{"0":1,"4":2,"8":1}"#),
      ("histogram(-bytes, 5)", #"{"-10":2,"-5":2}"#),
      ("histogram(bytes, 0.5)", #"{"2":1,"4":1,"6":1,"8":1}"#),
      ("histogram(vpcId, 4)", nil),
    ] as [(String, String?)])
  func `how many values lie in buckets of a width, named by their lower ends`(
    expression: String, expected: String?
  ) throws {
    let query = try InsightsQuery(parsing: "stats \(expression) as x")
    let row = query.run(over: Sample.five).rows.first
    #expect(row?.first?.value == expected)
  }

  @Test(arguments: [
    ("histogram(bytes)", 6, "Function histogram takes 2 arguments, found 1"),
    (
      "histogram(a, 0)", 19,
      "Function histogram expects the width of a bucket, above 0, as argument 2"
    ),
    (
      "histogram(a, b)", 19,
      "Function histogram expects the width of a bucket, above 0, as argument 2"
    ),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("stats \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}

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
