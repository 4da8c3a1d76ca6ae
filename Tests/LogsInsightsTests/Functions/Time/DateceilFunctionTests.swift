import LogsInsights
import Testing

@Suite struct DateceilFunctionTests {
  @Test(
    arguments: [
      ("dateceil(@timestamp, 1h)", "2026-03-02 15:00:00.000"),
      ("dateceil(@timestamp, 1s)", "2026-03-02 14:37:12.000"),
      ("dateceil(@timestamp, 1mo)", "2026-04-01 00:00:00.000"),
      ("dateceil(vpcId, 1h)", nil),
      ("dateceil('x', 1h)", nil),
    ] as [(String, String?)])
  func `the first boundary of periods that is not before an instant`(
    expression: String, expected: String?
  ) throws {
    #expect(try Sample.timedValue(expression) == expected)
  }

  @Test(arguments: [
    ("dateceil(@timestamp)", 7, "Function dateceil takes 2 arguments, found 1"),
    (
      "dateceil(@timestamp, bytes)", 28,
      "Function dateceil expects a period such as 5m or 1h as argument 2"
    ),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
