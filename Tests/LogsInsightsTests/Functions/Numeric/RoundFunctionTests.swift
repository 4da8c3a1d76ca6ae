import LogsInsights
import Testing

@Suite struct RoundFunctionTests {
  @Test(
    arguments: [
      ("round(2.5)", "3"),
      ("round(-2.5)", "-3"),
      ("round(2.4)", "2"),
      ("round(2.345, 2)", "2.35"),
      ("round(1234, -2)", "1200"),
      ("round('7.77', '1')", "7.8"),
      ("round(5, 0)", "5"),
      ("round(bytes / 3, 1)", "1333.3"),
      ("round(1, 16)", nil),
      ("round(vpcId)", nil),
      ("round(1.5, vpcId)", nil),
      ("round('x', 1)", nil),
    ] as [(String, String?)])
  func `the nearest whole number, or so many decimals; halves go away from zero`(
    expression: String, expected: String?
  ) throws {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("round()", 7, "Function round takes 1 to 2 arguments, found 0"),
    ("round(1, 2, 3)", 7, "Function round takes 1 to 2 arguments, found 3"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
