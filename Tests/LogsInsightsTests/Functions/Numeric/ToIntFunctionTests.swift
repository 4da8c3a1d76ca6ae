import LogsInsights
import Testing

@Suite struct ToIntFunctionTests {
  @Test(
    arguments: [
      ("toInt(3.9)", "3"),
      ("toInt('-3.9')", "-3"),
      ("toInt(2147483647)", "2147483647"),
      ("toInt(3000000000)", nil),
      ("toInt('x')", nil),
      ("toInt(vpcId)", nil),
    ] as [(String, String?)])
  func `a whole number of 32 bits, the fraction cut off`(expression: String, expected: String?)
    throws
  {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("toInt()", 7, "Function toInt takes 1 argument, found 0"),
    ("toInt(1, 2)", 7, "Function toInt takes 1 argument, found 2"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
