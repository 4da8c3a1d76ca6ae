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
