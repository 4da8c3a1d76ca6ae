import LogsInsights
import Testing

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
