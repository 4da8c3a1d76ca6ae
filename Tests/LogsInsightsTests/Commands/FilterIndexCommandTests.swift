import LogsInsights
import Testing

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
