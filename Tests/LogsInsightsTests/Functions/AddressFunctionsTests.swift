import LogsInsights
import Testing

@Suite struct AddressFunctionsTests {
  @Test(
    arguments: [
      ("isValidIp('10.0.0.1')", "1"), ("isValidIp('2001:db8::1')", "1"),
      ("isValidIp('10.0.0')", "0"),
      ("isValidIp('10.0.0.256')", "0"), ("isValidIp('10.0.0.01')", "0"), ("isValidIp('-')", "0"),
      ("isValidIp(vpcId)", nil), ("isValidIpV4('::1')", "0"), ("isValidIpV6('::1')", "1"),
      ("isValidIpV6('::ffff:10.0.0.1')", "1"), ("isValidIpV6('1::2::3')", "0"),
      ("isValidIpV6('1:2:3:4:5:6:7:8')", "1"), ("isValidIpV6('1:2:3:4:5:6:7')", "0"),
      ("isValidIpV6('1:2:3:4:5:6:7:')", "0"), ("isValidIpV6('12345::')", "0"),
      ("isIpInSubnet('10.1.2.3', '10.1.0.0/16')", "1"),
      ("isIpInSubnet('10.2.2.3', '10.1.0.0/16')", "0"),
      ("isIpInSubnet('2001:db8::5', '2001:db8::/32')", "1"),
      ("isIpInSubnet('2001:db9::5', '2001:db8::/32')", "0"),
      ("isIpInSubnet('2001:db8::1:5', '2001:db8::/112')", "0"),
      ("isIpInSubnet('10.1.2.3', '0.0.0.0/0')", "1"),
      ("isIpv4InSubnet('2001:db8::5', '2001:db8::/32')", "0"),
      ("isIpv6InSubnet('2001:db8::5', '2001:db8::/32')", "1"),
      ("ipv4ToNumber('10.0.0.1')", "167772161"), ("ipv4ToNumber('::1')", nil),
      ("isPrivateIP('172.31.255.255')", "1"), ("isPrivateIP('172.32.0.0')", "0"),
      ("isPublicIP('18.60.252.250')", "1"), ("isPublicIP('10.0.0.1')", "0"),
      ("isReservedIP('169.254.169.254')", "1"), ("isReservedIP('8.8.8.8')", "0"),
    ] as [(String, String?)])
  func `address functions`(expression: String, expected: String?) throws {
    #expect(try Sample.value(expression) == expected)
  }

  @Test func `a subnet that is none is refused before the query runs`() {
    let error = #expect(throws: QueryError.self) {
      try InsightsQuery(parsing: "filter isIpv4InSubnet(srcAddr, '10.0.0.0/33')")
    }
    #expect(
      error?.message
        == "Function isIpv4InSubnet expects a subnet such as \"10.0.0.0/16\" as argument 2")
  }
}
