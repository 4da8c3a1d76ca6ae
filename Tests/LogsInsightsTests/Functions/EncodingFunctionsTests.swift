import Testing

@Suite struct EncodingFunctionsTests {
  @Test(
    arguments: [
      ("urlencode('a b/ü')", "a%20b%2F%C3%BC"), ("urldecode('a%20b%2f+%C3%BC%')", "a b/ ü%"),
      ("base64encode('Zoë')", "Wm/Dqw=="), ("base64decode('Wm/Dqw==')", "Zoë"),
      ("base64decode('Wm/Dqw')", "Zoë"), ("base64decode('!')", nil),
      ("hexToAscii('48656c6c6f')", "Hello"), ("hexToAscii('4')", nil), ("hexToDec('0xff')", "255"),
      ("hexToDec('-0x10')", "-16"), ("hexToDec('xyz')", nil), ("decToHex(255)", "0xff"),
      ("decToHex(-16.9)", "-0x10"),
    ] as [(String, String?)])
  func `encoding functions`(expression: String, expected: String?) throws {
    #expect(try Sample.value(expression) == expected)
  }
}
