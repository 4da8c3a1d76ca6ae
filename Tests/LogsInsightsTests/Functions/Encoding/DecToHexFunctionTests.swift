import LogsInsights
import Testing

@Suite struct DecToHexFunctionTests {
  @Test(
    arguments: [
      ("decToHex(255)", "0xff"),
      ("decToHex('16')", "0x10"),
      ("decToHex(0)", "0x0"),
      ("decToHex(-16.9)", "-0x10"),
      ("decToHex('x')", nil),
      ("decToHex(vpcId)", nil),
    ] as [(String, String?)])
  func `a number in hexadecimal digits`(expression: String, expected: String?) throws {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("decToHex()", 7, "Function decToHex takes 1 argument, found 0"),
    ("decToHex(1, 2)", 7, "Function decToHex takes 1 argument, found 2"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
