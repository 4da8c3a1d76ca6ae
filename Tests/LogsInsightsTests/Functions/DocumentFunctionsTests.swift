import LogsInsights
import Testing

@Suite struct DocumentFunctionsTests {
  static let message = #"{"a":{"b":[1,{"c":"x"}]},"user.id":"7","n":1.50}"#

  @Test(arguments: [
    ("fields jsonParse(@message) as j | display j.a.b[1].c as x", "x=x"),
    ("fields jsonParse(@message) as j | display j.`user.id` as x", "x=7"),
    (
      "fields jsonParse(@message) as j | display jsonStringify(j.a) as x", #"x={"b":[1,{"c":"x"}]}"#
    ),
    ("fields jsonParse(@message) as j | display toupper(j) as x", ""),
    ("fields jsonParse('[1, 2') as j | display ispresent(j) as x", "x=0"),
    ("display jsonArraySize('[1,[2,3],4]') as x", "x=3"),
    ("display jsonArraySize('7') as x", ""),
    ("display jsonArrayContains('[\"admin\",\"dev\"]', 'dev') as x", "x=1"),
    ("display jsonArrayContains('{}', 'dev') as x", "x=0"),
  ])
  func `documents inside text`(query: String, expected: String) throws {
    #expect(try Sample.rows(query, [Sample.line(Self.message)]) == [expected])
  }
}
