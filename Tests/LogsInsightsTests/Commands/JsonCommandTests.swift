import LogsInsights
import Testing

@Suite struct JsonCommandTests {
  @Test(arguments: [
    ("json 'user.id' as id | display id", #"{"user":{"id":7}}"#, "id=7"),
    (
      "parse @message /(?<payload>\\{.*\\})/ | json field=payload 'user.name' as u, 'n.1' as n | display u, n",
      #"got {"user":{"name":"ann"},"n":[1,2]}"#, "u=ann n=2"
    ),
    ("json 'a.b' as b | display b", #"{"a":{"c":1}}"#, ""),
    ("json 'a' as b | display b", "no document", ""),
    ("json field=vpcId 'a' as b | display b", #"{"a":1}"#, ""),
    ("parse json 'a' as b | display b", #"{"a":"x"}"#, "b=x"),
  ])
  func `values are found by their paths`(query: String, message: String, expected: String) throws {
    #expect(try Sample.rows(query, [Sample.line(message)]).joined(separator: ";") == expected)
  }

  @Test(arguments: [
    ("json a as b", "unexpected symbol found a at line 1 and position 5"),
    ("json 'a'", "unexpected symbol found <EOF> at line 1 and position 8"),
    ("json field='a' 'b' as c", "unexpected symbol found 'a' at line 1 and position 11"),
    ("fields 1 as b | json 'a' as b", "Ephemeral field is already defined: b ([28,29])"),
  ])
  func `refusals`(query: String, message: String) {
    #expect(Sample.refusal(query) == message)
  }
}
