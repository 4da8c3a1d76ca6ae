import LogsInsights
import Testing

@Suite struct SubstrFunctionTests {
  @Test(
    arguments: [
      ("substr('xyZfooxyZ', 3)", "fooxyZ"),
      ("substr('xyZfooxyZ', 3, 3)", "foo"),
      ("substr('naïve', 2)", "ïve"),
      ("substr('abc', 0, 9)", "abc"),
      ("substr('abc', 9)", ""),
      ("substr('abc', 1, 0)", ""),
      ("substr('abc', '1')", "bc"),
      ("substr(12345, 3)", "45"),
      ("substr('abc', -1)", nil),
      ("substr('abc', 0, -1)", nil),
      ("substr('abc', 'x')", nil),
      ("substr(vpcId, 1)", nil),
      ("substr('abc', vpcId)", nil),
    ] as [(String, String?)])
  func `a part of a text from a place on, counted in code points from 0`(
    expression: String, expected: String?
  ) throws {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("substr('a')", 7, "Function substr takes 2 to 3 arguments, found 1"),
    ("substr('a', 1, 2, 3)", 7, "Function substr takes 2 to 3 arguments, found 4"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
