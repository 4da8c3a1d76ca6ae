import LogsInsights
import Testing

@Suite struct FloorFunctionTests {
  @Test(
    arguments: [
      ("floor(2.9)", "2"),
      ("floor(-2.1)", "-3"),
      ("floor(5)", "5"),
      ("floor('1.5')", "1"),
      ("floor(packets / 4)", "2"),
      ("floor(vpcId)", nil),
      ("floor('1.2.3')", nil),
      ("floor(split('1', ','))", nil),
    ] as [(String, String?)])
  func `the next whole number down`(expression: String, expected: String?) throws {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("floor()", 7, "Function floor takes 1 argument, found 0"),
    ("floor(1, 2)", 7, "Function floor takes 1 argument, found 2"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
