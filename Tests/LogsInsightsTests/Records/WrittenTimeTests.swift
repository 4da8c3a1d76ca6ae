import Testing

@testable import LogsInsights

@Suite struct WrittenTimeTests {
  @Test(
    arguments: [
      ("2016-07-20T18:04:30.000Z", 1_469_037_870_000), ("2016-07-20 18:04:30", 1_469_037_870_000),
      ("2016-07-20T18:04:30.123456+00:00", 1_469_037_870_123),
      ("2016-07-20T20:04:30+02:00", 1_469_037_870_000),
      ("2016-07-20T13:34:30-0430", 1_469_037_870_000), ("1469037870", 1_469_037_870_000),
      ("1469037870123", 1_469_037_870_123), ("2016-07-20", nil), ("2016-13-20T18:04:30Z", nil),
      ("2016-07-20T18:04:30X", nil), ("146903787", nil), ("", nil), ("2016-07-20T18:04:3", nil),
      ("2016-07-20T18:04:30+", nil), ("2016-07-20T18:04:30Z and", nil),
    ] as [(String, Int?)])
  func `a time is read whole or not at all`(text: String, expected: Int?) {
    let bytes = Array(text.utf8)
    #expect(WrittenTime.whole(bytes.span, 0..<bytes.count) == expected)
  }

  @Test(
    arguments: [
      ("now", 1_000_000_000_000), ("-1h", 999_996_400_000), ("2026-03-02", 1_772_409_600_000),
      ("2026-03-02 14:30", 1_772_461_800_000), ("2026-03-02T14:30:00Z", 1_772_461_800_000),
      ("1772461800", 1_772_461_800_000), ("yesterday", nil), ("-h", nil), ("-1x", nil), ("", nil),
    ] as [(String, Int?)])
  func `so is one on a command line`(text: String, expected: Int?) {
    #expect(WrittenInstant.milliseconds(text, now: 1_000_000_000_000) == expected)
  }
}
