import LogsInsights
import Testing

@Suite struct AbsFunctionTests {
  @Test(
    arguments: [
      ("abs(-3)", "3"),
      ("abs(3)", "3"),
      ("abs(-2.5)", "2.5"),
      ("abs('-7')", "7"),
      ("abs(bytes)", "4000"),
      ("abs('-9223372036854775808')", "9223372036854775808"),
      ("abs(true)", "1"),
      ("abs(vpcId)", nil),
      ("abs('x')", nil),
      ("abs('')", nil),
      ("abs(split('1', ','))", nil),
    ] as [(String, String?)])
  func `a number without its sign`(expression: String, expected: String?) throws {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("abs()", 7, "Function abs takes 1 argument, found 0"),
    ("abs(1, 2)", 7, "Function abs takes 1 argument, found 2"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}

@Suite struct CeilFunctionTests {
  @Test(
    arguments: [
      ("ceil(2.1)", "3"),
      ("ceil(-2.9)", "-2"),
      ("ceil(5)", "5"),
      ("ceil('1.5')", "2"),
      ("ceil(packets / 4)", "3"),
      ("ceil(vpcId)", nil),
      ("ceil(srcAddr)", nil),
      ("ceil(jsonParse('{}'))", nil),
    ] as [(String, String?)])
  func `the next whole number up`(expression: String, expected: String?) throws {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("ceil()", 7, "Function ceil takes 1 argument, found 0"),
    ("ceil(1, 2)", 7, "Function ceil takes 1 argument, found 2"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}

@Suite struct FloorFunctionTests {
  @Test(
    arguments: [
      ("floor(2.9)", "2"),
      ("floor(-2.1)", "-3"),
      ("floor(5)", "5"),
      ("floor('1.5')", "1"),
      ("floor(packets / 4)", "2"),
      ("floor(vpcId)", nil),
      ("floor('1.2.3')", nil),
      ("floor(split('1', ','))", nil),
    ] as [(String, String?)])
  func `the next whole number down`(expression: String, expected: String?) throws {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("floor()", 7, "Function floor takes 1 argument, found 0"),
    ("floor(1, 2)", 7, "Function floor takes 1 argument, found 2"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}

@Suite struct RoundFunctionTests {
  @Test(
    arguments: [
      ("round(2.5)", "3"),
      ("round(-2.5)", "-3"),
      ("round(2.4)", "2"),
      ("round(2.345, 2)", "2.35"),
      ("round(1234, -2)", "1200"),
      ("round('7.77', '1')", "7.8"),
      ("round(5, 0)", "5"),
      ("round(bytes / 3, 1)", "1333.3"),
      ("round(1, 16)", nil),
      ("round(vpcId)", nil),
      ("round(1.5, vpcId)", nil),
      ("round('x', 1)", nil),
    ] as [(String, String?)])
  func `the nearest whole number, or so many decimals; halves go away from zero`(
    expression: String, expected: String?
  ) throws {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("round()", 7, "Function round takes 1 to 2 arguments, found 0"),
    ("round(1, 2, 3)", 7, "Function round takes 1 to 2 arguments, found 3"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}

@Suite struct SqrtFunctionTests {
  @Test(
    arguments: [
      ("sqrt(16)", "4"),
      ("sqrt(2)", "1.4142"),
      ("sqrt(0)", "0"),
      ("sqrt('9')", "3"),
      ("sqrt(-1)", nil),
      ("sqrt(vpcId)", nil),
      ("sqrt('x')", nil),
    ] as [(String, String?)])
  func `the square root; there is none of a negative number`(expression: String, expected: String?)
    throws
  {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("sqrt()", 7, "Function sqrt takes 1 argument, found 0"),
    ("sqrt(1, 2)", 7, "Function sqrt takes 1 argument, found 2"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}

@Suite struct LogFunctionTests {
  @Test(
    arguments: [
      ("log(1)", "0"),
      ("log(10)", "2.3026"),
      ("log('2.718281828459045')", "1"),
      ("log(0)", nil),
      ("log(-1)", nil),
      ("log(vpcId)", nil),
      ("log('x')", nil),
    ] as [(String, String?)])
  func `the natural logarithm; there is none of zero or less`(expression: String, expected: String?)
    throws
  {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("log()", 7, "Function log takes 1 argument, found 0"),
    ("log(1, 2)", 7, "Function log takes 1 argument, found 2"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}

@Suite struct GreatestFunctionTests {
  @Test(
    arguments: [
      ("greatest(1, '20', 3)", "20"),
      ("greatest(bytes, packets)", "4000"),
      ("greatest(-1)", "-1"),
      ("greatest(vpcId, 2)", "2"),
      ("greatest(0.5, 'x')", "0.5"),
      ("greatest(vpcId)", nil),
      ("greatest('a', 'b')", nil),
    ] as [(String, String?)])
  func `the largest of the numbers, missing ones passed over`(expression: String, expected: String?)
    throws
  {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("greatest()", 7, "Function greatest takes at least 1 arguments, found 0")
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}

@Suite struct LeastFunctionTests {
  @Test(
    arguments: [
      ("least(1, '-20', 3)", "-20"),
      ("least(bytes, packets)", "10"),
      ("least(7)", "7"),
      ("least(vpcId, 2)", "2"),
      ("least(0.5, 'x')", "0.5"),
      ("least(vpcId)", nil),
      ("least('a', 'b')", nil),
    ] as [(String, String?)])
  func `the smallest of the numbers, missing ones passed over`(
    expression: String, expected: String?
  ) throws {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("least()", 7, "Function least takes at least 1 arguments, found 0")
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}

@Suite struct HaversineFunctionTests {
  @Test(
    arguments: [
      ("haversine(52.52, 13.405, 48.8566, 2.3522)", "877.4645"),
      ("haversine(0, 0, 0, 0)", "0"),
      ("haversine('0', '0', '0', '180')", "20015.1144"),
      ("haversine(90, 0, 90, 77)", "0"),
      ("haversine(vpcId, 0, 0, 0)", nil),
      ("haversine(0, 'x', 0, 0)", nil),
    ] as [(String, String?)])
  func `kilometres between two places on the earth`(expression: String, expected: String?) throws {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("haversine(1, 2, 3)", 7, "Function haversine takes 4 arguments, found 3")
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
