import LogsInsights
import Testing

@Suite struct UrldecodeFunctionTests {
  @Test(
    arguments: [
      ("urldecode('a%20b%2f+%C3%BC')", "a b/ ü"),
      ("urldecode('100%')", "100%"),
      ("urldecode('%zz')", "%zz"),
      ("urldecode('')", ""),
      ("urldecode(vpcId)", nil),
    ] as [(String, String?)])
  func `percent signs and digits as what they stand for`(expression: String, expected: String?)
    throws
  {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("urldecode()", 7, "Function urldecode takes 1 argument, found 0"),
    ("urldecode(1, 2)", 7, "Function urldecode takes 1 argument, found 2"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
