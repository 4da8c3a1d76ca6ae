import LogsInsights
import Testing

@Suite struct UrlencodeFunctionTests {
  @Test(
    arguments: [
      ("urlencode('a b/ü')", "a%20b%2F%C3%BC"),
      ("urlencode('-._~Az09')", "-._~Az09"),
      ("urlencode('')", ""),
      ("urlencode(1.5)", "1.5"),
      ("urlencode(vpcId)", nil),
      ("urlencode(split('a', ','))", nil),
    ] as [(String, String?)])
  func `everything but unreserved characters as percent signs and digits`(
    expression: String, expected: String?
  ) throws {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("urlencode()", 7, "Function urlencode takes 1 argument, found 0"),
    ("urlencode(1, 2)", 7, "Function urlencode takes 1 argument, found 2"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
