import LogsInsights
import Testing

@Suite struct TolowerFunctionTests {
  @Test(
    arguments: [
      ("tolower('ACCEPT')", "accept"),
      ("tolower('ÄÖ')", "äö"),
      ("tolower('')", ""),
      ("tolower(12)", "12"),
      ("tolower(vpcId)", nil),
      ("tolower(jsonParse('{}'))", nil),
    ] as [(String, String?)])
  func `small letters`(expression: String, expected: String?) throws {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("tolower()", 7, "Function tolower takes 1 argument, found 0"),
    ("tolower(1, 2)", 7, "Function tolower takes 1 argument, found 2"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
