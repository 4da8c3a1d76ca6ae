import LogsInsights
import Testing

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
