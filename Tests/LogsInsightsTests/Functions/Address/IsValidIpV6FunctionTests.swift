import LogsInsights
import Testing

@Suite struct IsValidIpV6FunctionTests {
  @Test(
    arguments: [
      ("isValidIpV6('::1')", "1"),
      ("isValidIpV6('::')", "1"),
      ("isValidIpV6('::ffff:10.0.0.1')", "1"),
      ("isValidIpV6('1:2:3:4:5:6:7:8')", "1"),
      ("isValidIpV6('1::2::3')", "0"),
      ("isValidIpV6('1:2:3:4:5:6:7')", "0"),
      ("isValidIpV6('1:2:3:4:5:6:7:')", "0"),
      ("isValidIpV6('12345::')", "0"),
      ("isValidIpV6('10.0.0.1')", "0"),
      ("isValidIpV6(vpcId)", nil),
    ] as [(String, String?)])
  func `whether a text is an address of version 6`(expression: String, expected: String?) throws {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("isValidIpV6()", 7, "Function isValidIpV6 takes 1 argument, found 0"),
    ("isValidIpV6(1, 2)", 7, "Function isValidIpV6 takes 1 argument, found 2"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
