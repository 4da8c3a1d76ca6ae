import LogsInsights
import Testing

@Suite struct IsIpInSubnetFunctionTests {
  @Test(
    arguments: [
      ("isIpInSubnet('10.1.2.3', '10.1.0.0/16')", "1"),
      ("isIpInSubnet('10.2.2.3', '10.1.0.0/16')", "0"),
      ("isIpInSubnet('2001:db8::5', '2001:db8::/32')", "1"),
      ("isIpInSubnet('2001:db9::5', '2001:db8::/32')", "0"),
      ("isIpInSubnet('2001:db8::1:5', '2001:db8::/112')", "0"),
      ("isIpInSubnet('10.1.2.3', '0.0.0.0/0')", "1"),
      ("isIpInSubnet('10.1.2.3', '::/0')", "0"),
      ("isIpInSubnet('10.1.2.3', '10.1.2.3/32')", "1"),
      ("isIpInSubnet('x', '10.1.0.0/16')", "0"),
      ("isIpInSubnet(srcAddr, action)", "0"),
      ("isIpInSubnet(srcAddr, vpcId)", nil),
      ("isIpInSubnet(vpcId, '10.1.0.0/16')", nil),
    ] as [(String, String?)])
  func `whether an address lies in a block of its version`(expression: String, expected: String?)
    throws
  {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("isIpInSubnet('a')", 7, "Function isIpInSubnet takes 2 arguments, found 1"),
    ("isIpInSubnet('a', 'b', 'c')", 7, "Function isIpInSubnet takes 2 arguments, found 3"),
    (
      "isIpInSubnet(srcAddr, '10.0.0.0/33')", 29,
      #"Function isIpInSubnet expects a subnet such as "10.0.0.0/16" as argument 2"#
    ),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
