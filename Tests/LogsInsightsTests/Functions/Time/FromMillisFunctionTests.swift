import LogsInsights
import Testing

@Suite struct FromMillisFunctionTests {
  @Test(
    arguments: [
      ("fromMillis(1772462232007)", "2026-03-02 14:37:12.007"),
      ("fromMillis('0')", "1970-01-01 00:00:00.000"),
      ("fromMillis(-1)", "1969-12-31 23:59:59.999"),
      ("fromMillis(@timestamp)", "2026-03-02 14:37:12.000"),
      ("fromMillis(1e18)", nil),
      ("fromMillis('x')", nil),
      ("fromMillis(vpcId)", nil),
    ] as [(String, String?)])
  func `milliseconds since 1970 as an instant`(expression: String, expected: String?) throws {
    #expect(try Sample.timedValue(expression) == expected)
  }

  @Test(arguments: [
    ("fromMillis()", 7, "Function fromMillis takes 1 argument, found 0"),
    ("fromMillis(1, 2)", 7, "Function fromMillis takes 1 argument, found 2"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
