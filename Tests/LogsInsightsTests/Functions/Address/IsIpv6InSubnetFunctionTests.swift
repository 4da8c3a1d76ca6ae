import LogsInsights
import Testing

@Suite struct IsIpv6InSubnetFunctionTests {
  @Test(
    arguments: [
      ("isIpv6InSubnet('2001:db8::5', '2001:db8::/32')", "1"),
      ("isIpv6InSubnet('2001:db9::5', '2001:db8::/32')", "0"),
      ("isIpv6InSubnet(srcAddr, '10.0.0.0/8')", "0"),
      ("isIpv6InSubnet(vpcId, '::/0')", nil),
    ] as [(String, String?)])
  func `whether an address of version 6 lies in a block`(expression: String, expected: String?)
    throws
  {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("isIpv6InSubnet('a')", 7, "Function isIpv6InSubnet takes 2 arguments, found 1"),
    ("isIpv6InSubnet('a', 'b', 'c')", 7, "Function isIpv6InSubnet takes 2 arguments, found 3"),
    (
      "isIpv6InSubnet(srcAddr, '10.0.0.0/33')", 31,
      #"Function isIpv6InSubnet expects a subnet such as "10.0.0.0/16" as argument 2"#
    ),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
