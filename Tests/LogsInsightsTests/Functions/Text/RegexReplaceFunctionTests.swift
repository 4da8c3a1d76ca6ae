import LogsInsights
import Testing

@Suite struct RegexReplaceFunctionTests {
  @Test(
    arguments: [
      (#"regexReplace(srcAddr, '([0-9]+)$', '<\\1>')"#, "10.0.0.<5>"),
      ("regexReplace('naïve', 'x*', '-')", "-n-a-ï-v-e-"),
      ("regexReplace('abc', 'd', 'x')", "abc"),
      ("regexReplace('', 'a', 'b')", ""),
      ("regexReplace('A1', '(?i)a', 'b')", "b1"),
      ("regexReplace(vpcId, 'a', 'b')", nil),
      ("regexReplace('a', 'a', vpcId)", nil),
    ] as [(String, String?)])
  func `every match of a regular expression becomes a text`(expression: String, expected: String?)
    throws
  {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("regexReplace('a', 'b')", 7, "Function regexReplace takes 3 arguments, found 2"),
    (
      "regexReplace('a', srcAddr, 'b')", 25,
      "Function regexReplace expects a regular expression in quotes as argument 2"
    ),
    (
      "regexReplace('a', '(?=a)', 'b')", 25,
      "Invalid regular expression: look-ahead is not supported"
    ),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
