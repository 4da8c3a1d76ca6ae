import LogsInsights
import Testing

@Suite struct IsblankFunctionTests {
  @Test(
    arguments: [
      ("isblank('  ')", "1"),
      ("isblank('')", "1"),
      ("isblank(vpcId)", "1"),
      ("isblank('a ')", "0"),
      ("isblank(0)", "0"),
      ("isblank(jsonParse('{}'))", "0"),
    ] as [(String, String?)])
  func `1 for a text of white space, or none, and for a missing one`(
    expression: String, expected: String?
  ) throws {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("isblank()", 7, "Function isblank takes 1 argument, found 0"),
    ("isblank(1, 2)", 7, "Function isblank takes 1 argument, found 2"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
