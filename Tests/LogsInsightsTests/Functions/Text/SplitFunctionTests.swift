import LogsInsights
import Testing

@Suite struct SplitFunctionTests {
  @Test(
    arguments: [
      ("split('a,b,,c', ',')", #"["a","b","","c"]"#),
      ("split('', ',')", #"[""]"#),
      ("split('abc', 'x')", #"["abc"]"#),
      ("split(srcAddr, '.')", #"["10","0","0","5"]"#),
      ("split('a--b', '--')", #"["a","b"]"#),
      ("split('abc', '')", nil),
      ("split(vpcId, ',')", nil),
      ("split('a', vpcId)", nil),
    ] as [(String, String?)])
  func `the parts of a text between delimiters as a list`(expression: String, expected: String?)
    throws
  {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("split('a')", 7, "Function split takes 2 arguments, found 1"),
    ("split('a', 'b', 'c')", 7, "Function split takes 2 arguments, found 3"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
