import LogsInsights
import Testing

@Suite struct ToMillisFunctionTests {
  @Test(
    arguments: [
      ("toMillis(@timestamp)", "1772462232000"),
      ("toMillis(fromMillis(5))", "5"),
      ("toMillis('7')", "7"),
      ("toMillis('x')", nil),
      ("toMillis(vpcId)", nil),
    ] as [(String, String?)])
  func `an instant as milliseconds since 1970`(expression: String, expected: String?) throws {
    #expect(try Sample.timedValue(expression) == expected)
  }

  @Test(arguments: [
    ("toMillis()", 7, "Function toMillis takes 1 argument, found 0"),
    ("toMillis(1, 2)", 7, "Function toMillis takes 1 argument, found 2"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
