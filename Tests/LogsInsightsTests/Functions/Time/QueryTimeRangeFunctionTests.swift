import LogsInsights
import Testing

@Suite struct QueryTimeRangeFunctionTests {
  @Test(
    arguments: [
      ("queryTimeRange()", "90399999")
    ] as [(String, String?)])
  func `the length of the query's period in milliseconds`(expression: String, expected: String?)
    throws
  {
    #expect(try Sample.timedValue(expression) == expected)
  }

  @Test(arguments: [
    ("queryTimeRange(1)", 7, "Function queryTimeRange takes 0 arguments, found 1")
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
