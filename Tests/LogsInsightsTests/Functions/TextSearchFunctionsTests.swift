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

@Suite struct IsblankFunctionTests {
  @Test(
    arguments: [
      ("isblank('  ')", "1"),
      ("isblank('')", "1"),
      ("isblank(vpcId)", "1"),
      ("isblank('a ')", "0"),
      ("isblank(0)", "0"),
      ("isblank(jsonParse('{}'))", "0"),
    ] as [(String, String?)])
  func `1 for a text of white space, or none, and for a missing one`(
    expression: String, expected: String?
  ) throws {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("isblank()", 7, "Function isblank takes 1 argument, found 0"),
    ("isblank(1, 2)", 7, "Function isblank takes 1 argument, found 2"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}

@Suite struct StrcontainsFunctionTests {
  @Test(
    arguments: [
      ("strcontains(@message, 'ACCEPT')", "1"),
      ("strcontains(@message, 'accept')", "0"),
      ("strcontains(@message, 'accept', true)", "1"),
      ("strcontains('abc', '')", "1"),
      ("strcontains(4000, 40)", "1"),
      ("strcontains('', 'a')", "0"),
      ("strcontains(vpcId, 'a')", nil),
      ("strcontains('a', vpcId)", nil),
    ] as [(String, String?)])
  func `1 when a text holds another, 0 when not`(expression: String, expected: String?) throws {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("strcontains('a')", 7, "Function strcontains takes 2 to 3 arguments, found 1")
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}

@Suite struct StartsWithFunctionTests {
  @Test(
    arguments: [
      ("startsWith(srcAddr, '10.')", "1"),
      ("startsWith(srcAddr, '0.')", "0"),
      ("startsWith('', '')", "1"),
      ("startsWith('a', 'ab')", "0"),
      ("startsWith(443, 4)", "1"),
      ("startsWith(vpcId, '')", nil),
      ("startsWith('a', vpcId)", nil),
    ] as [(String, String?)])
  func `1 when a text begins with another, 0 when not`(expression: String, expected: String?) throws
  {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("startsWith('a')", 7, "Function startsWith takes 2 arguments, found 1"),
    ("startsWith('a', 'b', 'c')", 7, "Function startsWith takes 2 arguments, found 3"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}

@Suite struct EndsWithFunctionTests {
  @Test(
    arguments: [
      ("endsWith(srcAddr, '.5')", "1"),
      ("endsWith(srcAddr, '.6')", "0"),
      ("endsWith('', '')", "1"),
      ("endsWith('b', 'ab')", "0"),
      ("endsWith(443, 3)", "1"),
      ("endsWith(vpcId, '')", nil),
      ("endsWith('a', vpcId)", nil),
    ] as [(String, String?)])
  func `1 when a text ends with another, 0 when not`(expression: String, expected: String?) throws {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("endsWith('a')", 7, "Function endsWith takes 2 arguments, found 1"),
    ("endsWith('a', 'b', 'c')", 7, "Function endsWith takes 2 arguments, found 3"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}

@Suite struct ReplaceFunctionTests {
  @Test(
    arguments: [
      ("replace(srcAddr, '.', '-')", "10-0-0-5"),
      ("replace('aaa', 'aa', 'b')", "ba"),
      ("replace('abc', '', 'x')", "abc"),
      ("replace('abc', 'x', 'y')", "abc"),
      ("replace('a.c', '.', '')", "ac"),
      ("replace(4000, 0, 1)", "4111"),
      ("replace(vpcId, 'a', 'b')", nil),
      ("replace('a', vpcId, 'b')", nil),
      ("replace('a', 'a', vpcId)", nil),
    ] as [(String, String?)])
  func `every occurrence of one text becomes another`(expression: String, expected: String?) throws
  {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("replace('a', 'b')", 7, "Function replace takes 3 arguments, found 2")
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}

@Suite struct RegexReplaceFunctionTests {
  @Test(
    arguments: [
      (#"regexReplace(srcAddr, '([0-9]+)$', '<\\1>')"#, "10.0.0.<5>"),
      ("regexReplace('naïve', 'x*', '-')", "-n-a-ï-v-e-"),
      ("regexReplace('abc', 'd', 'x')", "abc"),
      ("regexReplace('', 'a', 'b')", ""),
      ("regexReplace('A1', '(?i)a', 'b')", "b1"),
      ("regexReplace(vpcId, 'a', 'b')", nil),
      ("regexReplace('a', 'a', vpcId)", nil),
    ] as [(String, String?)])
  func `every match of a regular expression becomes a text`(expression: String, expected: String?)
    throws
  {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("regexReplace('a', 'b')", 7, "Function regexReplace takes 3 arguments, found 2"),
    (
      "regexReplace('a', srcAddr, 'b')", 25,
      "Function regexReplace expects a regular expression in quotes as argument 2"
    ),
    (
      "regexReplace('a', '(?=a)', 'b')", 25,
      "Invalid regular expression: look-ahead is not supported"
    ),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}

@Suite struct SplitFunctionTests {
  @Test(
    arguments: [
      ("split('a,b,,c', ',')", #"["a","b","","c"]"#),
      ("split('', ',')", #"[""]"#),
      ("split('abc', 'x')", #"["abc"]"#),
      ("split(srcAddr, '.')", #"["10","0","0","5"]"#),
      ("split('a--b', '--')", #"["a","b"]"#),
      ("split('abc', '')", nil),
      ("split(vpcId, ',')", nil),
      ("split('a', vpcId)", nil),
    ] as [(String, String?)])
  func `the parts of a text between delimiters as a list`(expression: String, expected: String?)
    throws
  {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("split('a')", 7, "Function split takes 2 arguments, found 1"),
    ("split('a', 'b', 'c')", 7, "Function split takes 2 arguments, found 3"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
