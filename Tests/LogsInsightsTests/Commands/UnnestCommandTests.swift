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

  @Test func `expand puts the elements in the list's place`() throws {
    let query = "parse @message 'tags=*' as tags | expand tags | display tags"
    #expect(try Sample.rows(query, [Sample.line(#"tags=["a","b"]"#)]) == ["tags=a", "tags=b"])
  }

  @Test func `only a field can be unnested`() {
    #expect(throws: QueryError.self) {
      try InsightsQuery(parsing: "unnest split(@message, ',') into x")
    }
  }
}
