import LogsInsights
import Testing

@Suite struct ToLongFunctionTests {
  @Test(
    arguments: [
      ("toLong(3000000000)", "3000000000"),
      ("toLong('3.9')", "3"),
      ("toLong(-3.9)", "-3"),
      ("toLong('9223372036854775807')", "9223372036854775807"),
      ("toLong(1e19)", nil),
      ("toLong('x')", nil),
      ("toLong(vpcId)", nil),
    ] as [(String, String?)])
  func `a whole number of 64 bits, the fraction cut off`(expression: String, expected: String?)
    throws
  {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("toLong()", 7, "Function toLong takes 1 argument, found 0"),
    ("toLong(1, 2)", 7, "Function toLong takes 1 argument, found 2"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
