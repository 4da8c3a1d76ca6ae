import LogsInsights
import Testing

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
