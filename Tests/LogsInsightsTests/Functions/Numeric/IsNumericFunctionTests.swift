import LogsInsights
import Testing

@Suite struct IsNumericFunctionTests {
  @Test(
    arguments: [
      ("isNumeric(bytes)", "1"),
      ("isNumeric('-1.5')", "1"),
      ("isNumeric(srcAddr)", "0"),
      ("isNumeric('')", "0"),
      ("isNumeric('1 ')", "0"),
      ("isNumeric(vpcId)", "0"),
      ("isNumeric(split('1', ','))", "0"),
    ] as [(String, String?)])
  func `whether a value is a number or the text of one`(expression: String, expected: String?)
    throws
  {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("isNumeric()", 7, "Function isNumeric takes 1 argument, found 0"),
    ("isNumeric(1, 2)", 7, "Function isNumeric takes 1 argument, found 2"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
