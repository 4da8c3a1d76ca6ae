import Testing

@testable import CloudSimulator

@Suite struct PingStatisticsTests {
  @Test(arguments: [
    ([446, 842, 533], 446, 607, 842, 169), ([198], 198, 198, 198, 0), ([], 0, 0, 0, 0),
  ])
  func `numbers as ping computes them`(
    times: [Int], minimum: Int, average: Int, maximum: Int, deviation: Int
  ) {
    var statistics = PingStatistics()
    for (place, time) in times.enumerated() {
      statistics.count(PingReply(sequence: place, length: 64, ttl: 127, microseconds: time))
    }
    #expect(statistics.minimum == minimum && statistics.average == average)
    #expect(statistics.maximum == maximum && statistics.deviation == deviation)
  }

  @Test func `loss is rounded down`() {
    var statistics = PingStatistics()
    for sequence in 1...3 {
      statistics.count(
        sequence == 1 ? PingReply(sequence: 1, length: 64, ttl: 127, microseconds: 1) : nil)
    }
    #expect(statistics.lossPercent == 66)
  }
}
