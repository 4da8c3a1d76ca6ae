import LogsInsights
import Testing

@Suite struct RelevantfieldsCommandTests {
  static let records =
    (0..<4).map { Sample.flow(after: $0, port: 22, bytes: 40, action: "REJECT") }
    + (0..<8).map { Sample.flow(after: 10 + $0, port: $0 < 2 ? 22 : 443, bytes: 100 * $0) }

  @Test func `fields come in the order of how much they differ`() throws {
    let rows = try Sample.rows(
      "relevantfields action, dstPort, srcAddr, vpcId where action = 'REJECT'", Self.records)
    #expect(
      rows == [
        "@fieldName=action @relevanceScore=1 @topRelevanceContributors=REJECT +100%",
        "@fieldName=dstPort @relevanceScore=0.75 @conditionalMedian=22 @baselineMedian=443",
        "@fieldName=srcAddr @relevanceScore=0 @topRelevanceContributors=",
      ])
  }

  @Test func `all fields of flow logs and of JSON are looked at unless some are named`() throws {
    let flows = try Sample.rows("relevantfields where dstPort = 22 | limit 3", Self.records)
    #expect(flows.map { $0.split(separator: " ")[0] }.contains("@fieldName=dstPort"))
    let documents = (0..<4).map { Sample.line(#"{"a":{"b":\#($0)},"ok":\#($0 < 2)}"#) }
    #expect(
      try Sample.rows("relevantfields where a.b > 1", documents) == [
        "@fieldName=a.b @relevanceScore=1 @conditionalMedian=2 @baselineMedian=0",
        "@fieldName=ok @relevanceScore=1 @conditionalMedian=0 @baselineMedian=1",
      ])
  }

  @Test func `with nothing to compare with every score is 0`() throws {
    let rows = try Sample.rows("relevantfields action where bytes >= 0", Self.records)
    #expect(rows == ["@fieldName=action @relevanceScore=0 @topRelevanceContributors="])
  }

  @Test(arguments: [
    ("relevantfields", "unexpected symbol found <EOF> at line 1 and position 14"),
    ("relevantfields a", "unexpected symbol found <EOF> at line 1 and position 16"),
    ("parse '*' as a | relevantfields where a > 1", "Query cannot be compiled"),
    ("parse '*' as a | relevantfields a where b > 1", "Query cannot be compiled"),
    ("stats count(*) as n | relevantfields where n > 1", "Query cannot be compiled"),
  ])
  func `refusals`(query: String, message: String) {
    #expect(Sample.refusal(query) == message)
  }
}
