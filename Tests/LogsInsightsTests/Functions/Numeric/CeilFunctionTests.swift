import LogsInsights
import Testing

@Suite struct CeilFunctionTests {
  @Test(
    arguments: [
      ("ceil(2.1)", "3"),
      ("ceil(-2.9)", "-2"),
      ("ceil(5)", "5"),
      ("ceil('1.5')", "2"),
      ("ceil(packets / 4)", "3"),
      ("ceil(vpcId)", nil),
      ("ceil(srcAddr)", nil),
      ("ceil(jsonParse('{}'))", nil),
    ] as [(String, String?)])
  func `the next whole number up`(expression: String, expected: String?) throws {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("ceil()", 7, "Function ceil takes 1 argument, found 0"),
    ("ceil(1, 2)", 7, "Function ceil takes 1 argument, found 2"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
