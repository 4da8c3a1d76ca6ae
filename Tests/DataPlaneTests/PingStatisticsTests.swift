import Testing

@testable import DataPlane

@Suite struct PingStatisticsTests {
  @Test(arguments: [
    ([446, 842, 533], 446, 607, 842, 169), ([198], 198, 198, 198, 0), ([], 0, 0, 0, 0),
  ])
  func `numbers as ping computes them`(
    times: [Int], minimum: Int, average: Int, maximum: Int, deviation: Int
  ) {
    let statistics = PingStatistics(transmitted: times.count, roundTrips: times)
    #expect(statistics.minimum == minimum && statistics.average == average)
    #expect(statistics.maximum == maximum && statistics.deviation == deviation)
  }

  @Test func `loss is rounded down`() {
    #expect(PingStatistics(transmitted: 3, roundTrips: [1]).lossPercent == 66)
  }
}
