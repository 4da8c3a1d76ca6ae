import LogsInsights
import Testing

@Suite struct NowFunctionTests {
  @Test(
    arguments: [
      ("now()", "1772500000"),
      ("now() - 1", "1772499999"),
    ] as [(String, String?)])
  func `the seconds since 1970 at which the query was started`(
    expression: String, expected: String?
  ) throws {
    #expect(try Sample.timedValue(expression) == expected)
  }

  @Test(arguments: [
    ("now(1)", 7, "Function now takes 0 arguments, found 1")
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
