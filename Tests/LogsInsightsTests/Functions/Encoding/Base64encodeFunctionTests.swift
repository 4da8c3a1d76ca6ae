import LogsInsights
import Testing

@Suite struct Base64encodeFunctionTests {
  @Test(
    arguments: [
      ("base64encode('Zoë')", "Wm/Dqw=="),
      ("base64encode('')", ""),
      ("base64encode('f')", "Zg=="),
      ("base64encode('fo')", "Zm8="),
      ("base64encode('foo')", "Zm9v"),
      ("base64encode('foobar')", "Zm9vYmFy"),
      ("base64encode(1)", "MQ=="),
      ("base64encode(vpcId)", nil),
    ] as [(String, String?)])
  func `RFC 4648's base 64, with padding`(expression: String, expected: String?) throws {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("base64encode()", 7, "Function base64encode takes 1 argument, found 0"),
    ("base64encode(1, 2)", 7, "Function base64encode takes 1 argument, found 2"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
