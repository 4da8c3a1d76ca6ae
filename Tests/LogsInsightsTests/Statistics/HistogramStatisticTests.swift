import LogsInsights
import Testing

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
