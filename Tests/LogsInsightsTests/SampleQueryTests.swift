import LogsInsights
import Testing

@Suite struct SampleQueryTests {
  @Test(arguments: SampleQuery.flowLogs)
  func `every sample query runs over flow logs and counts no empty record`(
    sample: SampleQuery
  ) throws {
    let records = [
      Sample.flow(), Sample.flow(protocol: 17), Sample.flow(action: "REJECT"), Sample.noData(),
    ]
    let result = try InsightsQuery(parsing: sample.text).run(over: records)
    #expect(!result.rows.isEmpty)
    #expect(result.statistics.recordsMatched < result.statistics.recordsScanned)
    #expect(result.notices.isEmpty)
  }
}
