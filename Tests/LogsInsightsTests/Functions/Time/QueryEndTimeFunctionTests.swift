import LogsInsights
import Testing

@Suite struct QueryEndTimeFunctionTests {
  @Test(
    arguments: [
      ("queryEndTime()", "1772499999999")
    ] as [(String, String?)])
  func `the last millisecond of the query's period`(expression: String, expected: String?) throws {
    #expect(try Sample.timedValue(expression) == expected)
  }

  @Test(arguments: [
    ("queryEndTime(1)", 7, "Function queryEndTime takes 0 arguments, found 1")
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
