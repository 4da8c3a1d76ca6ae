import LogsInsights
import Testing

@Suite struct IsReservedIPFunctionTests {
  @Test(
    arguments: [
      ("isReservedIP('169.254.169.254')", "1"),
      ("isReservedIP('127.0.0.1')", "1"),
      ("isReservedIP('224.0.0.1')", "1"),
      ("isReservedIP('255.255.255.255')", "1"),
      ("isReservedIP('::1')", "1"),
      ("isReservedIP('8.8.8.8')", "0"),
      ("isReservedIP('10.0.0.1')", "0"),
      ("isReservedIP('x')", "0"),
      ("isReservedIP(vpcId)", nil),
    ] as [(String, String?)])
  func `whether an address is of a special-purpose block`(expression: String, expected: String?)
    throws
  {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("isReservedIP()", 7, "Function isReservedIP takes 1 argument, found 0"),
    ("isReservedIP(1, 2)", 7, "Function isReservedIP takes 1 argument, found 2"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
