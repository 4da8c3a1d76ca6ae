import LogsInsights
import Testing

@Suite struct FilterCommandTests {
  @Test(arguments: [
    ("filter bytes > 10 | display bytes", "bytes=40;bytes=20"),
    ("where bytes = '20' | display bytes", "bytes=20"),
    ("filter bytes in [10, '40'] | display bytes", "bytes=40;bytes=10"),
    ("filter vpcId != 'x' | display bytes", ""),
    ("filter not (vpcId = 'x') | display bytes", ""),
    ("filter not ispresent(vpcId) and bytes < 20 | display bytes", "bytes=10"),
    (#"filter srcAddr like /^10\./ and @message not like 'REJECT' | stats count(*) as n"#, "n=3"),
    ("filter strcontains(@message, 'ACCEPT') | limit 1 | display bytes", "bytes=40"),
    ("stats sum(bytes) as s by packets | filter s >= 20 | sort s asc | display s", "s=20;s=40"),
  ])
  func `rows for which the condition is true stay`(query: String, expected: String) throws {
    #expect(try Sample.rows(query, Sample.three).joined(separator: ";") == expected)
  }

  @Test(arguments: [
    ("filter", 6, "unexpected symbol found <EOF> at line 1 and position 6"),
    ("filter bytes >", 14, "unexpected symbol found <EOF> at line 1 and position 14"),
    ("filter bytes > 1 packets", 17, "unexpected symbol found packets at line 1 and position 17"),
    ("filter bytes not 5", 17, "unexpected symbol found 5 at line 1 and position 17"),
    ("filter a like 5", 14, "unexpected symbol found 5 at line 1 and position 14"),
    ("filter a in [b]", 13, "unexpected symbol found b at line 1 and position 13"),
    ("filter sum(bytes) > 1", 7, "Statistic sum can only be used in the stats command"),
  ])
  func `refusals`(query: String, position: Int, message: String) {
    let error = Sample.error(query)
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}

@Suite struct FilterIndexCommandTests {
  @Test(arguments: [
    ("filterIndex bytes = 20 | fields bytes", "bytes=20"),
    ("filterIndex bytes in [10, '40'] | fields bytes", "bytes=40;bytes=10"),
    ("filterindex action = 'REJECT' | fields bytes", ""),
    ("filterIndex vpcId = '' | fields bytes", ""),
  ])
  func `whole values are found`(query: String, expected: String) throws {
    #expect(try Sample.rows(query, Sample.three).joined(separator: ";") == expected)
  }

  @Test func `whoever has log groups learns which must be indexed`() throws {
    let query = try InsightsQuery(
      parsing: "filterIndex action = 'A' | filterIndex region in ['x'] | filter a = 1")
    #expect(query.indexedFields == ["action", "region"])
  }

  @Test(arguments: [
    ("filterIndex", 11, "unexpected symbol found <EOF> at line 1 and position 11"),
    ("filterIndex a < 5", 14, "unexpected symbol found < at line 1 and position 14"),
    ("filterIndex a = b", 16, "unexpected symbol found b at line 1 and position 16"),
    ("filterIndex a in (fields b)", 17, "unexpected symbol found ( at line 1 and position 17"),
    ("filterIndex a = 1 and b = 2", 18, "unexpected symbol found and at line 1 and position 18"),
  ])
  func `refusals`(query: String, position: Int, message: String) {
    let error = Sample.error(query)
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
