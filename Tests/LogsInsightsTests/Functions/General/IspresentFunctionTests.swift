import LogsInsights
import Testing

@Suite struct IspresentFunctionTests {
  @Test(
    arguments: [
      ("ispresent(srcAddr)", "1"),
      ("ispresent('')", "1"),
      ("ispresent(vpcId)", "0"),
      ("ispresent(1 / 0)", "0"),
      ("ispresent(jsonParse('[]'))", "1"),
      ("ispresent(jsonParse('x'))", "0"),
    ] as [(String, String?)])
  func `whether a record has the field`(expression: String, expected: String?) throws {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("ispresent()", 7, "Function ispresent takes 1 argument, found 0"),
    ("ispresent(1, 2)", 7, "Function ispresent takes 1 argument, found 2"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
