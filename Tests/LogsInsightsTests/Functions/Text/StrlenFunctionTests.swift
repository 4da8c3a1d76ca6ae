import LogsInsights
import Testing

@Suite struct StrlenFunctionTests {
  @Test(
    arguments: [
      ("strlen('naïve')", "5"),
      ("strlen('')", "0"),
      ("strlen('😀')", "1"),
      ("strlen(bytes)", "4"),
      ("strlen(vpcId)", nil),
      ("strlen(split('a', ','))", nil),
    ] as [(String, String?)])
  func `how many code points a text has`(expression: String, expected: String?) throws {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("strlen()", 7, "Function strlen takes 1 argument, found 0"),
    ("strlen(1, 2)", 7, "Function strlen takes 1 argument, found 2"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
