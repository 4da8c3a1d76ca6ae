import LogsInsights
import Testing

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
