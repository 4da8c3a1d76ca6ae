import LogsInsights
import Testing

@Suite struct UnnestCommandTests {
  static let record = Sample.line(
    #"{"id":1,"events":[{"name":"exception"},{"name":"user action"}]}"#)

  @Test func `one record for each element, with all other fields`() throws {
    let query = """
      fields jsonParse(@message) as json_message
      | unnest json_message.events into event
      | display id, event.name
      """
    #expect(
      try Sample.rows(query, [Self.record]) == [
        "id=1 event.name=exception", "id=1 event.name=user action",
      ])
  }

  @Test func `what is no list is a list of one`() throws {
    let query =
      "fields jsonParse(@message) as j | unnest j.id into x | unnest @message into m | display x"
    #expect(try Sample.rows(query, [Self.record]) == ["x=1"])
  }

  @Test func `elements can be counted`() throws {
    let query =
      "fields jsonParse(@message) as j | unnest j.events into e | stats count(*) as n by e.name"
    #expect(
      try Sample.rows(query, [Self.record]) == ["e.name=exception n=1", "e.name=user action n=1"])
  }

  @Test(arguments: [
    ("unnest", 6, "unexpected symbol found <EOF> at line 1 and position 6"),
    ("unnest l", 8, "unexpected symbol found <EOF> at line 1 and position 8"),
    ("unnest l as x", 9, "unexpected symbol found as at line 1 and position 9"),
    (
      "unnest split(@message, ',') into x", 12,
      "unexpected symbol found ( at line 1 and position 12"
    ),
    ("unnest l into", 13, "unexpected symbol found <EOF> at line 1 and position 13"),
    ("fields 1 as x | unnest l into x", 30, "Ephemeral field is already defined: x ([30,31])"),
  ])
  func `refusals`(query: String, position: Int, message: String) {
    let error = Sample.error(query)
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}

@Suite struct ExpandCommandTests {
  @Test(arguments: [
    ("fields split('a,b', ',') as l | limit 1 | expand l", "l=a;l=b"),
    (#"fields jsonParse('[1,{"x":2}]') as l | limit 1 | expand l"#, #"l=1;l={"x":2}"#),
    (#"fields '["a"]' as l | limit 1 | expand l"#, "l=a"),
    ("fields 'text' as l | limit 1 | expand l", "l=text"),
    ("fields split('a,b', ',') as l | expand l | stats count(*) as n by l", "l=a n=3;l=b n=3"),
  ])
  func `the elements of a list take its place`(query: String, expected: String) throws {
    #expect(try Sample.rows(query, Sample.three).joined(separator: ";") == expected)
  }

  @Test(arguments: [
    ("expand", 6, "unexpected symbol found <EOF> at line 1 and position 6"),
    ("expand a, b", 8, "unexpected symbol found , at line 1 and position 8"),
    ("stats count(*) as n | expand l", 29, "Unknown symbols found in or after stats: l"),
  ])
  func `refusals`(query: String, position: Int, message: String) {
    let error = Sample.error(query)
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
