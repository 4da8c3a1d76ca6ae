import LogsInsights
import Testing

@Suite struct IsValidIpV4FunctionTests {
  @Test(
    arguments: [
      ("isValidIpV4('10.0.0.1')", "1"),
      ("isValidIpV4('255.255.255.255')", "1"),
      ("isValidIpV4('::1')", "0"),
      ("isValidIpV4('1.2.3.4.5')", "0"),
      ("isValidIpV4('x')", "0"),
      ("isValidIpV4(vpcId)", nil),
    ] as [(String, String?)])
  func `whether a text is an address of version 4`(expression: String, expected: String?) throws {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("isValidIpV4()", 7, "Function isValidIpV4 takes 1 argument, found 0"),
    ("isValidIpV4(1, 2)", 7, "Function isValidIpV4 takes 1 argument, found 2"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
