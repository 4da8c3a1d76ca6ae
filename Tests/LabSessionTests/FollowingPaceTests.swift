import LabSession
import Testing

@Suite struct FollowingPaceTests {
  @Test func `the first minute is seen packet for packet`() {
    var pace = FollowingPace()
    #expect((0..<200).allSatisfy { _ in pace.nextPackets() == 1 })
  }

  /// Four packets a second are shown.
  @Test func `a ping that runs for a day leaves half of the transcript`() {
    var pace = FollowingPace()
    var events = 0
    var packets = 0
    while packets < 24 * 3600 * 4 {
      packets += pace.nextPackets()
      events += 1
    }
    #expect(events < TranscriptLimits.events / 2 + 2_000)
  }
}
