import LogsInsights
import Testing

@Suite struct ToNumberFunctionTests {
  @Test(
    arguments: [
      ("toNumber('12.50')", "12.5"),
      ("toNumber(7)", "7"),
      ("toNumber('-1e3')", "-1000"),
      ("toNumber(true)", "1"),
      ("toNumber('eni-1')", nil),
      ("toNumber('')", nil),
      ("toNumber(' 1')", nil),
      ("toNumber('0x10')", nil),
      ("toNumber(vpcId)", nil),
      ("toNumber(split('1', ','))", nil),
    ] as [(String, String?)])
  func `a text as the number that it is`(expression: String, expected: String?) throws {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("toNumber()", 7, "Function toNumber takes 1 argument, found 0"),
    ("toNumber(1, 2)", 7, "Function toNumber takes 1 argument, found 2"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}

@Suite struct ToDoubleFunctionTests {
  @Test(
    arguments: [
      ("toDouble('1e3')", "1000"),
      ("toDouble('0.12345')", "0.1235"),
      ("toDouble(bytes)", "4000"),
      ("toDouble('x')", nil),
      ("toDouble(vpcId)", nil),
    ] as [(String, String?)])
  func `a text as a number with its fraction`(expression: String, expected: String?) throws {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("toDouble()", 7, "Function toDouble takes 1 argument, found 0"),
    ("toDouble(1, 2)", 7, "Function toDouble takes 1 argument, found 2"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}

@Suite struct ToLongFunctionTests {
  @Test(
    arguments: [
      ("toLong(3000000000)", "3000000000"),
      ("toLong('3.9')", "3"),
      ("toLong(-3.9)", "-3"),
      ("toLong('9223372036854775807')", "9223372036854775807"),
      ("toLong(1e19)", nil),
      ("toLong('x')", nil),
      ("toLong(vpcId)", nil),
    ] as [(String, String?)])
  func `a whole number of 64 bits, the fraction cut off`(expression: String, expected: String?)
    throws
  {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("toLong()", 7, "Function toLong takes 1 argument, found 0"),
    ("toLong(1, 2)", 7, "Function toLong takes 1 argument, found 2"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}

@Suite struct ToIntFunctionTests {
  @Test(
    arguments: [
      ("toInt(3.9)", "3"),
      ("toInt('-3.9')", "-3"),
      ("toInt(2147483647)", "2147483647"),
      ("toInt(3000000000)", nil),
      ("toInt('x')", nil),
      ("toInt(vpcId)", nil),
    ] as [(String, String?)])
  func `a whole number of 32 bits, the fraction cut off`(expression: String, expected: String?)
    throws
  {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("toInt()", 7, "Function toInt takes 1 argument, found 0"),
    ("toInt(1, 2)", 7, "Function toInt takes 1 argument, found 2"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}

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
