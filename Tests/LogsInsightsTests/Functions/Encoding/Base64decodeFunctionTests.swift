import LogsInsights
import Testing

@Suite struct Base64decodeFunctionTests {
  @Test(
    arguments: [
      ("base64decode('Wm/Dqw==')", "Zoë"),
      ("base64decode('Wm/Dqw')", "Zoë"),
      ("base64decode('Zm9vYmFy')", "foobar"),
      ("base64decode('')", ""),
      ("base64decode('!')", nil),
      ("base64decode('Zg=')", nil),
      ("base64decode('Z')", nil),
      ("base64decode(vpcId)", nil),
    ] as [(String, String?)])
  func `what base 64 stands for, padded or not`(expression: String, expected: String?) throws {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("base64decode()", 7, "Function base64decode takes 1 argument, found 0"),
    ("base64decode(1, 2)", 7, "Function base64decode takes 1 argument, found 2"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
