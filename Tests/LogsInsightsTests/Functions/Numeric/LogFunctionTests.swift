import LogsInsights
import Testing

@Suite struct LogFunctionTests {
  @Test(
    arguments: [
      ("log(1)", "0"),
      ("log(10)", "2.3026"),
      ("log('2.718281828459045')", "1"),
      ("log(0)", nil),
      ("log(-1)", nil),
      ("log(vpcId)", nil),
      ("log('x')", nil),
    ] as [(String, String?)])
  func `the natural logarithm; there is none of zero or less`(expression: String, expected: String?)
    throws
  {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("log()", 7, "Function log takes 1 argument, found 0"),
    ("log(1, 2)", 7, "Function log takes 1 argument, found 2"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
