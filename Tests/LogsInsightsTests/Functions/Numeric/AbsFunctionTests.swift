import LogsInsights
import Testing

@Suite struct AbsFunctionTests {
  @Test(
    arguments: [
      ("abs(-3)", "3"),
      ("abs(3)", "3"),
      ("abs(-2.5)", "2.5"),
      ("abs('-7')", "7"),
      ("abs(bytes)", "4000"),
      ("abs('-9223372036854775808')", "9223372036854775808"),
      ("abs(true)", "1"),
      ("abs(vpcId)", nil),
      ("abs('x')", nil),
      ("abs('')", nil),
      ("abs(split('1', ','))", nil),
    ] as [(String, String?)])
  func `a number without its sign`(expression: String, expected: String?) throws {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("abs()", 7, "Function abs takes 1 argument, found 0"),
    ("abs(1, 2)", 7, "Function abs takes 1 argument, found 2"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
