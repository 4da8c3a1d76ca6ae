import LogsInsights
import Testing

@Suite struct HexToAsciiFunctionTests {
  @Test(
    arguments: [
      ("hexToAscii('48656c6c6f')", "Hello"),
      ("hexToAscii('4A')", "J"),
      ("hexToAscii('')", ""),
      ("hexToAscii('4')", nil),
      ("hexToAscii('4g')", nil),
      ("hexToAscii(vpcId)", nil),
    ] as [(String, String?)])
  func `pairs of hexadecimal digits as characters`(expression: String, expected: String?) throws {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("hexToAscii()", 7, "Function hexToAscii takes 1 argument, found 0"),
    ("hexToAscii(1, 2)", 7, "Function hexToAscii takes 1 argument, found 2"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
