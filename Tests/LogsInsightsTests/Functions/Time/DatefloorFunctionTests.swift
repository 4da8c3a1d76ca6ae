import LogsInsights
import Testing

@Suite struct DatefloorFunctionTests {
  @Test(
    arguments: [
      ("datefloor(@timestamp, 1h)", "2026-03-02 14:00:00.000"),
      ("datefloor(1772462232345, 1s)", "2026-03-02 14:37:12.000"),
      ("datefloor('1772462232345', 1d)", "2026-03-02 00:00:00.000"),
      ("datefloor(-1, 1d)", "1969-12-31 00:00:00.000"),
      ("datefloor(1e18, 1d)", nil),
      ("datefloor(vpcId, 1h)", nil),
      ("datefloor('x', 1h)", nil),
    ] as [(String, String?)])
  func `the beginning of the period that holds an instant`(expression: String, expected: String?)
    throws
  {
    #expect(try Sample.timedValue(expression) == expected)
  }

  @Test(arguments: [
    ("datefloor(@timestamp)", 7, "Function datefloor takes 2 arguments, found 1"),
    (
      "datefloor(@timestamp, 5)", 29,
      "Function datefloor expects a period such as 5m or 1h as argument 2"
    ),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
