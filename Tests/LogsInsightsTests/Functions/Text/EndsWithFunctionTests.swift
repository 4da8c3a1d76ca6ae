import LogsInsights
import Testing

@Suite struct EndsWithFunctionTests {
  @Test(
    arguments: [
      ("endsWith(srcAddr, '.5')", "1"),
      ("endsWith(srcAddr, '.6')", "0"),
      ("endsWith('', '')", "1"),
      ("endsWith('b', 'ab')", "0"),
      ("endsWith(443, 3)", "1"),
      ("endsWith(vpcId, '')", nil),
      ("endsWith('a', vpcId)", nil),
    ] as [(String, String?)])
  func `1 when a text ends with another, 0 when not`(expression: String, expected: String?) throws {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("endsWith('a')", 7, "Function endsWith takes 2 arguments, found 1"),
    ("endsWith('a', 'b', 'c')", 7, "Function endsWith takes 2 arguments, found 3"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
