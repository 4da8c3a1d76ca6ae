import LogsInsights
import Testing

@Suite struct ConcatFunctionTests {
  @Test(
    arguments: [
      ("concat(srcAddr, ':', srcPort)", "10.0.0.5:49152"),
      ("concat('a')", "a"),
      ("concat('a', vpcId, 'b')", "ab"),
      ("concat('ï', 1.50)", "ï1.5"),
      ("concat(vpcId)", nil),
      ("concat(split('a', ','), 'b')", "b"),
    ] as [(String, String?)])
  func `texts one behind the other; missing ones add nothing`(expression: String, expected: String?)
    throws
  {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("concat()", 7, "Function concat takes at least 1 arguments, found 0")
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}

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

@Suite struct TrimFunctionTests {
  @Test(
    arguments: [
      ("trim('  a b  ')", "a b"),
      ("trim('xyZfooxyZ', 'Zyx')", "foo"),
      ("trim('')", ""),
      ("trim('xx', 'x')", ""),
      ("trim('  ', '')", "  "),
      ("trim(12)", "12"),
      ("trim(vpcId)", nil),
      ("trim('a', vpcId)", nil),
      ("trim(split('a', ','))", nil),
    ] as [(String, String?)])
  func `a text without white space, or the characters of a set, at its ends`(
    expression: String, expected: String?
  ) throws {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("trim()", 7, "Function trim takes 1 to 2 arguments, found 0"),
    ("trim('a', 'b', 'c')", 7, "Function trim takes 1 to 2 arguments, found 3"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}

@Suite struct LtrimFunctionTests {
  @Test(
    arguments: [
      ("ltrim(' a ')", "a "),
      ("ltrim('xyZxyfooxyZ', 'xyZ')", "fooxyZ"),
      ("ltrim('')", ""),
      ("ltrim(vpcId)", nil),
      ("ltrim('a', vpcId)", nil),
    ] as [(String, String?)])
  func `a text without white space, or the characters of a set, at its beginning`(
    expression: String, expected: String?
  ) throws {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("ltrim()", 7, "Function ltrim takes 1 to 2 arguments, found 0"),
    ("ltrim('a', 'b', 'c')", 7, "Function ltrim takes 1 to 2 arguments, found 3"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}

@Suite struct RtrimFunctionTests {
  @Test(
    arguments: [
      ("rtrim(' a ')", " a"),
      ("rtrim('xyZfooxyxyZ', 'xyZ')", "xyZfoo"),
      ("rtrim('')", ""),
      ("rtrim(vpcId)", nil),
      ("rtrim('a', vpcId)", nil),
    ] as [(String, String?)])
  func `a text without white space, or the characters of a set, at its end`(
    expression: String, expected: String?
  ) throws {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("rtrim()", 7, "Function rtrim takes 1 to 2 arguments, found 0"),
    ("rtrim('a', 'b', 'c')", 7, "Function rtrim takes 1 to 2 arguments, found 3"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}

@Suite struct SubstrFunctionTests {
  @Test(
    arguments: [
      ("substr('xyZfooxyZ', 3)", "fooxyZ"),
      ("substr('xyZfooxyZ', 3, 3)", "foo"),
      ("substr('naïve', 2)", "ïve"),
      ("substr('abc', 0, 9)", "abc"),
      ("substr('abc', 9)", ""),
      ("substr('abc', 1, 0)", ""),
      ("substr('abc', '1')", "bc"),
      ("substr(12345, 3)", "45"),
      ("substr('abc', -1)", nil),
      ("substr('abc', 0, -1)", nil),
      ("substr('abc', 'x')", nil),
      ("substr(vpcId, 1)", nil),
      ("substr('abc', vpcId)", nil),
    ] as [(String, String?)])
  func `a part of a text from a place on, counted in code points from 0`(
    expression: String, expected: String?
  ) throws {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("substr('a')", 7, "Function substr takes 2 to 3 arguments, found 1"),
    ("substr('a', 1, 2, 3)", 7, "Function substr takes 2 to 3 arguments, found 4"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
