import LogsInsights
import Testing

@Suite struct IsemptyFunctionTests {
  @Test(
    arguments: [
      ("isempty('')", "1"),
      ("isempty(vpcId)", "1"),
      ("isempty(' ')", "0"),
      ("isempty(srcAddr)", "0"),
      ("isempty(0)", "0"),
      ("isempty(split('', ','))", "0"),
    ] as [(String, String?)])
  func `1 for a text without characters, and for a missing one`(
    expression: String, expected: String?
  ) throws {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("isempty()", 7, "Function isempty takes 1 argument, found 0"),
    ("isempty(1, 2)", 7, "Function isempty takes 1 argument, found 2"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
