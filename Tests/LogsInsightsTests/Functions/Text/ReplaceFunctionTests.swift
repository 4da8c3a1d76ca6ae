import LogsInsights
import Testing

@Suite struct ReplaceFunctionTests {
  @Test(
    arguments: [
      ("replace(srcAddr, '.', '-')", "10-0-0-5"),
      ("replace('aaa', 'aa', 'b')", "ba"),
      ("replace('abc', '', 'x')", "abc"),
      ("replace('abc', 'x', 'y')", "abc"),
      ("replace('a.c', '.', '')", "ac"),
      ("replace(4000, 0, 1)", "4111"),
      ("replace(vpcId, 'a', 'b')", nil),
      ("replace('a', vpcId, 'b')", nil),
      ("replace('a', 'a', vpcId)", nil),
    ] as [(String, String?)])
  func `every occurrence of one text becomes another`(expression: String, expected: String?) throws
  {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("replace('a', 'b')", 7, "Function replace takes 3 arguments, found 2")
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
