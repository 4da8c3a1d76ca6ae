import LogsInsights
import Testing

@Suite struct StartsWithFunctionTests {
  @Test(
    arguments: [
      ("startsWith(srcAddr, '10.')", "1"),
      ("startsWith(srcAddr, '0.')", "0"),
      ("startsWith('', '')", "1"),
      ("startsWith('a', 'ab')", "0"),
      ("startsWith(443, 4)", "1"),
      ("startsWith(vpcId, '')", nil),
      ("startsWith('a', vpcId)", nil),
    ] as [(String, String?)])
  func `1 when a text begins with another, 0 when not`(expression: String, expected: String?) throws
  {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("startsWith('a')", 7, "Function startsWith takes 2 arguments, found 1"),
    ("startsWith('a', 'b', 'c')", 7, "Function startsWith takes 2 arguments, found 3"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
