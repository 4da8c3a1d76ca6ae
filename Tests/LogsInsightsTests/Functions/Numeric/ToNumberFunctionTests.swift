import LogsInsights
import Testing

@Suite struct ToNumberFunctionTests {
  @Test(
    arguments: [
      ("toNumber('12.50')", "12.5"),
      ("toNumber(7)", "7"),
      ("toNumber('-1e3')", "-1000"),
      ("toNumber(true)", "1"),
      ("toNumber('eni-1')", nil),
      ("toNumber('')", nil),
      ("toNumber(' 1')", nil),
      ("toNumber('0x10')", nil),
      ("toNumber(vpcId)", nil),
      ("toNumber(split('1', ','))", nil),
    ] as [(String, String?)])
  func `a text as the number that it is`(expression: String, expected: String?) throws {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("toNumber()", 7, "Function toNumber takes 1 argument, found 0"),
    ("toNumber(1, 2)", 7, "Function toNumber takes 1 argument, found 2"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
