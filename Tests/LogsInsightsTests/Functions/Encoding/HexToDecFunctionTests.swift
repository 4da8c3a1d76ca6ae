import LogsInsights
import Testing

@Suite struct HexToDecFunctionTests {
  @Test(
    arguments: [
      ("hexToDec('0xff')", "255"),
      ("hexToDec('FF')", "255"),
      ("hexToDec('-0x10')", "-16"),
      ("hexToDec('0')", "0"),
      ("hexToDec('7fffffffffffffff')", "9223372036854775807"),
      ("hexToDec('8000000000000000')", nil),
      ("hexToDec('0x')", nil),
      ("hexToDec('xyz')", nil),
      ("hexToDec('')", nil),
      ("hexToDec(vpcId)", nil),
    ] as [(String, String?)])
  func `hexadecimal digits as a number`(expression: String, expected: String?) throws {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("hexToDec()", 7, "Function hexToDec takes 1 argument, found 0"),
    ("hexToDec(1, 2)", 7, "Function hexToDec takes 1 argument, found 2"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
