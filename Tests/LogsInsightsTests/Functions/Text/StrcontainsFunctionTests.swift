import LogsInsights
import Testing

@Suite struct StrcontainsFunctionTests {
  @Test(
    arguments: [
      ("strcontains(@message, 'ACCEPT')", "1"),
      ("strcontains(@message, 'accept')", "0"),
      ("strcontains(@message, 'accept', true)", "1"),
      ("strcontains('abc', '')", "1"),
      ("strcontains(4000, 40)", "1"),
      ("strcontains('', 'a')", "0"),
      ("strcontains(vpcId, 'a')", nil),
      ("strcontains('a', vpcId)", nil),
    ] as [(String, String?)])
  func `1 when a text holds another, 0 when not`(expression: String, expected: String?) throws {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("strcontains('a')", 7, "Function strcontains takes 2 to 3 arguments, found 1")
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
