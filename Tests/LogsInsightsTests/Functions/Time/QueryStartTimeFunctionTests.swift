import LogsInsights
import Testing

@Suite struct QueryStartTimeFunctionTests {
  @Test(
    arguments: [
      ("queryStartTime()", "1772409600000")
    ] as [(String, String?)])
  func `the first millisecond of the query's period`(expression: String, expected: String?) throws {
    #expect(try Sample.timedValue(expression) == expected)
  }

  @Test(arguments: [
    ("queryStartTime(1)", 7, "Function queryStartTime takes 0 arguments, found 1")
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
