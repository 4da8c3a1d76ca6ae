import LogsInsights
import Testing

@Suite struct LtrimFunctionTests {
  @Test(
    arguments: [
      ("ltrim(' a ')", "a "),
      ("ltrim('xyZxyfooxyZ', 'xyZ')", "fooxyZ"),
      ("ltrim('')", ""),
      ("ltrim(vpcId)", nil),
      ("ltrim('a', vpcId)", nil),
    ] as [(String, String?)])
  func `a text without white space, or the characters of a set, at its beginning`(
    expression: String, expected: String?
  ) throws {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("ltrim()", 7, "Function ltrim takes 1 to 2 arguments, found 0"),
    ("ltrim('a', 'b', 'c')", 7, "Function ltrim takes 1 to 2 arguments, found 3"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
