import LogsInsights
import Testing

@Suite struct JsonArrayContainsFunctionTests {
  @Test(
    arguments: [
      (#"jsonArrayContains('["admin","dev"]', 'dev')"#, "1"),
      (#"jsonArrayContains('["admin"]', 'dev')"#, "0"),
      ("jsonArrayContains('[1,2]', 2)", "1"),
      ("jsonArrayContains(split('a,b', ','), 'b')", "1"),
      ("jsonArrayContains('{}', 'dev')", "0"),
      ("jsonArrayContains('x', 'x')", "0"),
      ("jsonArrayContains(vpcId, 'x')", "0"),
      ("jsonArrayContains('[]', vpcId)", "0"),
    ] as [(String, String?)])
  func `1 when a list has an element, 0 when not`(expression: String, expected: String?) throws {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("jsonArrayContains('a')", 7, "Function jsonArrayContains takes 2 arguments, found 1"),
    (
      "jsonArrayContains('a', 'b', 'c')", 7, "Function jsonArrayContains takes 2 arguments, found 3"
    ),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
