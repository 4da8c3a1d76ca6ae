import LogsInsights
import Testing

@Suite struct DisplayCommandTests {
  @Test(arguments: [
    ("fields bytes | display packets", "packets=2;packets=1;packets=0"),
    ("display bytes | display packets | limit 1", "packets=2"),
    ("display action = 'ACCEPT' as isAccept | limit 1", "isAccept=1"),
    ("display bytes, bytes | limit 1", "bytes=40"),
    ("display vpcId | limit 1", ""),
    ("stats sum(bytes) as s, count(*) as n | display n", "n=3"),
  ])
  func `the last one chooses the columns`(query: String, expected: String) throws {
    #expect(try Sample.rows(query, Sample.three).joined(separator: ";") == expected)
  }

  @Test(arguments: [
    ("display", 7, "unexpected symbol found <EOF> at line 1 and position 7"),
    ("display *", 8, "unexpected symbol found * at line 1 and position 8"),
    ("display count(*)", 8, "Statistic count can only be used in the stats command"),
    ("display 1 as a | display 2 as a", 30, "Ephemeral field is already defined: a ([30,31])"),
  ])
  func `refusals`(query: String, position: Int, message: String) {
    let error = Sample.error(query)
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
