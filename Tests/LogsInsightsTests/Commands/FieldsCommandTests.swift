import LogsInsights
import Testing

@Suite struct FieldsCommandTests {
  @Test(arguments: [
    ("fields bytes, packets", "bytes=40 packets=2;bytes=20 packets=1;bytes=10 packets=0"),
    ("fields bytes | fields packets | limit 1", "bytes=40 packets=2"),
    ("fields bytes, bytes | limit 1", "bytes=40"),
    ("fields bytes / 4 as quarter, quarter + 1 | limit 1", "quarter=10 quarter + 1=11"),
    ("fields vpcId, bytes | limit 1", "bytes=40"),
    ("fields bytes as b | filter b = 20", "b=20"),
    ("stats sum(bytes) as s | fields s * 2 as t", "s=70 t=140"),
  ])
  func `columns are added in the order of naming`(query: String, expected: String) throws {
    #expect(try Sample.rows(query, Sample.three).joined(separator: ";") == expected)
  }

  @Test(arguments: [
    ("fields", 6, "unexpected symbol found <EOF> at line 1 and position 6"),
    ("fields *", 7, "unexpected symbol found * at line 1 and position 7"),
    ("fields bytes packets", 13, "unexpected symbol found packets at line 1 and position 13"),
    ("fields bytes as", 15, "unexpected symbol found <EOF> at line 1 and position 15"),
    ("fields 1 as a, 2 as a", 20, "Ephemeral field is already defined: a ([20,21])"),
    ("stats count(*) as n | fields bytes", 29, "Unknown symbols found in or after stats: bytes"),
  ])
  func `refusals`(query: String, position: Int, message: String) {
    let error = Sample.error(query)
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}

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
