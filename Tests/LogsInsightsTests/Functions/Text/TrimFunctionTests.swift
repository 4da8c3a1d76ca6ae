import LogsInsights
import Testing

@Suite struct TrimFunctionTests {
  @Test(
    arguments: [
      ("trim('  a b  ')", "a b"),
      ("trim('xyZfooxyZ', 'Zyx')", "foo"),
      ("trim('')", ""),
      ("trim('xx', 'x')", ""),
      ("trim('  ', '')", "  "),
      ("trim(12)", "12"),
      ("trim(vpcId)", nil),
      ("trim('a', vpcId)", nil),
      ("trim(split('a', ','))", nil),
    ] as [(String, String?)])
  func `a text without white space, or the characters of a set, at its ends`(
    expression: String, expected: String?
  ) throws {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("trim()", 7, "Function trim takes 1 to 2 arguments, found 0"),
    ("trim('a', 'b', 'c')", 7, "Function trim takes 1 to 2 arguments, found 3"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
