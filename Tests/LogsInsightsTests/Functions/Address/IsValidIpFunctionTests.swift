import LogsInsights
import Testing

@Suite struct IsValidIpFunctionTests {
  @Test(
    arguments: [
      ("isValidIp('10.0.0.1')", "1"),
      ("isValidIp('2001:db8::1')", "1"),
      ("isValidIp('10.0.0')", "0"),
      ("isValidIp('10.0.0.256')", "0"),
      ("isValidIp('10.0.0.01')", "0"),
      ("isValidIp('10.0.0.1/8')", "0"),
      ("isValidIp('-')", "0"),
      ("isValidIp('')", "0"),
      ("isValidIp(4000)", "0"),
      ("isValidIp(vpcId)", nil),
      ("isValidIp(split('a', ','))", nil),
    ] as [(String, String?)])
  func `whether a text is an address of either version`(expression: String, expected: String?)
    throws
  {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("isValidIp()", 7, "Function isValidIp takes 1 argument, found 0"),
    ("isValidIp(1, 2)", 7, "Function isValidIp takes 1 argument, found 2"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
