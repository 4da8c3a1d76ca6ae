import LogsInsights
import Testing

@Suite struct IsIpv4InSubnetFunctionTests {
  @Test(
    arguments: [
      ("isIpv4InSubnet(srcAddr, '10.0.0.0/24')", "1"),
      ("isIpv4InSubnet(dstAddr, '10.0.0.0/24')", "0"),
      ("isIpv4InSubnet('2001:db8::5', '2001:db8::/32')", "0"),
      ("isIpv4InSubnet('-', '0.0.0.0/0')", "0"),
      ("isIpv4InSubnet(vpcId, '10.0.0.0/8')", nil),
    ] as [(String, String?)])
  func `whether an address of version 4 lies in a block`(expression: String, expected: String?)
    throws
  {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("isIpv4InSubnet('a')", 7, "Function isIpv4InSubnet takes 2 arguments, found 1"),
    ("isIpv4InSubnet('a', 'b', 'c')", 7, "Function isIpv4InSubnet takes 2 arguments, found 3"),
    (
      "isIpv4InSubnet(srcAddr, '10.0.0.0/33')", 31,
      #"Function isIpv4InSubnet expects a subnet such as "10.0.0.0/16" as argument 2"#
    ),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
