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

@Suite struct IsPrivateIPFunctionTests {
  @Test(
    arguments: [
      ("isPrivateIP('10.0.0.0')", "1"),
      ("isPrivateIP('172.16.0.0')", "1"),
      ("isPrivateIP('172.31.255.255')", "1"),
      ("isPrivateIP('172.32.0.0')", "0"),
      ("isPrivateIP('192.168.1.1')", "1"),
      ("isPrivateIP('8.8.8.8')", "0"),
      ("isPrivateIP('x')", "0"),
      ("isPrivateIP(vpcId)", nil),
    ] as [(String, String?)])
  func `whether an address is one of RFC 1918`(expression: String, expected: String?) throws {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("isPrivateIP()", 7, "Function isPrivateIP takes 1 argument, found 0"),
    ("isPrivateIP(1, 2)", 7, "Function isPrivateIP takes 1 argument, found 2"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}

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

@Suite struct IsPublicIPFunctionTests {
  @Test(
    arguments: [
      ("isPublicIP('18.60.252.250')", "1"),
      ("isPublicIP('10.0.0.1')", "0"),
      ("isPublicIP('169.254.169.254')", "0"),
      ("isPublicIP('2606:4700::1111')", "1"),
      ("isPublicIP('fe80::1')", "0"),
      ("isPublicIP('x')", "0"),
      ("isPublicIP(vpcId)", nil),
    ] as [(String, String?)])
  func `whether an address is neither private nor reserved`(expression: String, expected: String?)
    throws
  {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("isPublicIP()", 7, "Function isPublicIP takes 1 argument, found 0"),
    ("isPublicIP(1, 2)", 7, "Function isPublicIP takes 1 argument, found 2"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
