import LogsInsights
import Testing

@Suite struct RtrimFunctionTests {
  @Test(
    arguments: [
      ("rtrim(' a ')", " a"),
      ("rtrim('xyZfooxyxyZ', 'xyZ')", "xyZfoo"),
      ("rtrim('')", ""),
      ("rtrim(vpcId)", nil),
      ("rtrim('a', vpcId)", nil),
    ] as [(String, String?)])
  func `a text without white space, or the characters of a set, at its end`(
    expression: String, expected: String?
  ) throws {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("rtrim()", 7, "Function rtrim takes 1 to 2 arguments, found 0"),
    ("rtrim('a', 'b', 'c')", 7, "Function rtrim takes 1 to 2 arguments, found 3"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
