import LogsInsights
import Testing

@Suite struct Ipv4ToNumberFunctionTests {
  @Test(
    arguments: [
      ("ipv4ToNumber('10.0.0.1')", "167772161"),
      ("ipv4ToNumber('255.255.255.255')", "4294967295"),
      ("ipv4ToNumber('0.0.0.0')", "0"),
      ("ipv4ToNumber('::1')", nil),
      ("ipv4ToNumber('x')", nil),
      ("ipv4ToNumber(vpcId)", nil),
    ] as [(String, String?)])
  func `an address of version 4 as a number`(expression: String, expected: String?) throws {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("ipv4ToNumber()", 7, "Function ipv4ToNumber takes 1 argument, found 0"),
    ("ipv4ToNumber(1, 2)", 7, "Function ipv4ToNumber takes 1 argument, found 2"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
