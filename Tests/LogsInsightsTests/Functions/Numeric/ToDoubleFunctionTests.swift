import LogsInsights
import Testing

@Suite struct ToDoubleFunctionTests {
  @Test(
    arguments: [
      ("toDouble('1e3')", "1000"),
      ("toDouble('0.12345')", "0.1235"),
      ("toDouble(bytes)", "4000"),
      ("toDouble('x')", nil),
      ("toDouble(vpcId)", nil),
    ] as [(String, String?)])
  func `a text as a number with its fraction`(expression: String, expected: String?) throws {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("toDouble()", 7, "Function toDouble takes 1 argument, found 0"),
    ("toDouble(1, 2)", 7, "Function toDouble takes 1 argument, found 2"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
