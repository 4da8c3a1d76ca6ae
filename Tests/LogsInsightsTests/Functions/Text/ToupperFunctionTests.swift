import LogsInsights
import Testing

@Suite struct ToupperFunctionTests {
  @Test(
    arguments: [
      ("toupper('straße')", "STRASSE"),
      ("toupper('ACCEPT 1')", "ACCEPT 1"),
      ("toupper('')", ""),
      ("toupper(12)", "12"),
      ("toupper(vpcId)", nil),
      ("toupper(jsonParse('{}'))", nil),
    ] as [(String, String?)])
  func `capital letters`(expression: String, expected: String?) throws {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("toupper()", 7, "Function toupper takes 1 argument, found 0"),
    ("toupper(1, 2)", 7, "Function toupper takes 1 argument, found 2"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
