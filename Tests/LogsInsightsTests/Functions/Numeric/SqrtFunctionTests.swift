import LogsInsights
import Testing

@Suite struct SqrtFunctionTests {
  @Test(
    arguments: [
      ("sqrt(16)", "4"),
      ("sqrt(2)", "1.4142"),
      ("sqrt(0)", "0"),
      ("sqrt('9')", "3"),
      ("sqrt(-1)", nil),
      ("sqrt(vpcId)", nil),
      ("sqrt('x')", nil),
    ] as [(String, String?)])
  func `the square root; there is none of a negative number`(expression: String, expected: String?)
    throws
  {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("sqrt()", 7, "Function sqrt takes 1 argument, found 0"),
    ("sqrt(1, 2)", 7, "Function sqrt takes 1 argument, found 2"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
