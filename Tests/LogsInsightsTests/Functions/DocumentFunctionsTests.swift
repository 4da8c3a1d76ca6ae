import LogsInsights
import Testing

@Suite struct JsonParseFunctionTests {
  @Test(
    arguments: [
      (#"jsonParse('{"a":{"b":[1,2.50,"x",null,true]}}')"#, #"{"a":{"b":[1,2.5,"x",null,true]}}"#),
      ("jsonParse('[]')", "[]"),
      ("jsonParse('7')", nil),
      (#"jsonParse('"text"')"#, nil),
      (#"jsonParse('{"a":1} x')"#, nil),
      ("jsonParse('[1,')", nil),
      ("jsonParse('')", nil),
      ("jsonParse(vpcId)", nil),
      ("jsonParse(bytes)", nil),
    ] as [(String, String?)])
  func `the document in a text as a map or a list`(expression: String, expected: String?) throws {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("jsonParse()", 7, "Function jsonParse takes 1 argument, found 0"),
    ("jsonParse(1, 2)", 7, "Function jsonParse takes 1 argument, found 2"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}

@Suite struct JsonStringifyFunctionTests {
  @Test(
    arguments: [
      (#"jsonStringify(jsonParse(' { "a" : [ 1 ] } '))"#, #"{"a":[1]}"#),
      (#"jsonStringify(split('a,"b', ','))"#, #"["a","\"b"]"#),
      ("jsonStringify('text')", nil),
      ("jsonStringify(7)", nil),
      ("jsonStringify(vpcId)", nil),
    ] as [(String, String?)])
  func `a map or a list as the text of a document`(expression: String, expected: String?) throws {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("jsonStringify()", 7, "Function jsonStringify takes 1 argument, found 0"),
    ("jsonStringify(1, 2)", 7, "Function jsonStringify takes 1 argument, found 2"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}

@Suite struct JsonArraySizeFunctionTests {
  @Test(
    arguments: [
      ("jsonArraySize('[1,[2,3],4]')", "3"),
      ("jsonArraySize('[]')", "0"),
      ("jsonArraySize(split('a,b', ','))", "2"),
      (#"jsonArraySize('{"a":1}')"#, nil),
      ("jsonArraySize('7')", nil),
      ("jsonArraySize(vpcId)", nil),
    ] as [(String, String?)])
  func `how many elements a list has, or the text of one`(expression: String, expected: String?)
    throws
  {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("jsonArraySize()", 7, "Function jsonArraySize takes 1 argument, found 0"),
    ("jsonArraySize(1, 2)", 7, "Function jsonArraySize takes 1 argument, found 2"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}

@Suite struct JsonArrayContainsFunctionTests {
  @Test(
    arguments: [
      (#"jsonArrayContains('["admin","dev"]', 'dev')"#, "1"),
      (#"jsonArrayContains('["admin"]', 'dev')"#, "0"),
      ("jsonArrayContains('[1,2]', 2)", "1"),
      ("jsonArrayContains(split('a,b', ','), 'b')", "1"),
      ("jsonArrayContains('{}', 'dev')", "0"),
      ("jsonArrayContains('x', 'x')", "0"),
      ("jsonArrayContains(vpcId, 'x')", "0"),
      ("jsonArrayContains('[]', vpcId)", "0"),
    ] as [(String, String?)])
  func `1 when a list has an element, 0 when not`(expression: String, expected: String?) throws {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("jsonArrayContains('a')", 7, "Function jsonArrayContains takes 2 arguments, found 1"),
    (
      "jsonArrayContains('a', 'b', 'c')", 7, "Function jsonArrayContains takes 2 arguments, found 3"
    ),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
