import Testing

@testable import AWSCommandLine

/// When `aws logs tail --since` begins.
@Suite struct TailStartTests {
  /// 2026-01-05T09:00:00Z
  private static let now = 1_767_603_600_000

  @Test(arguments: [
    ("30s", now - 30_000), ("5m", now - 300_000), ("1h", now - 3_600_000),
    ("2d", now - 172_800_000), ("1w", now - 604_800_000), ("0s", now),
    ("1767603600", 1_767_603_600_000), ("1767603600.5", 1_767_603_600_500), ("0", 0),
    ("2026-01-05", 1_767_571_200_000), ("2026-01-05T09:00", now), ("2026-01-05 09:00:00", now),
    ("2026-01-05T09:00:00.250Z", now + 250), ("2026-01-05T10:00:00+01:00", now),
    ("2026-01-05T10:00:00+0100", now), ("2026-01-05T03:30:00-05:30", now),
    ("1970-01-01T00:00:00Z", 0), ("1969-12-31T23:59:59Z", -1_000),
    ("2024-02-29", 1_709_164_800_000), ("2000-12-31T23:59:59", 978_307_199_000),
  ])
  func `a span, seconds or a time`(since: String, milliseconds: Int) throws {
    #expect(try TailStart.milliseconds(of: since, now: Self.now) == milliseconds)
  }

  @Test(arguments: [
    ("", "String does not contain a date"), ("yesterday", "Unknown string format"),
    ("5 m", "Unknown string format"), ("-5m", "Unknown string format"),
    ("5y", "Unknown string format"), ("2026-1-5", "Unknown string format"),
    ("2026-01-05T", "Unknown string format"), ("2026-01-05T9:00", "Unknown string format"),
    ("2026-01-05T09:00+1", "Unknown string format"), ("05.01.2026", "Unknown string format"),
    ("2026-13-01", "month must be in 1..12"), ("2026-00-01", "month must be in 1..12"),
    ("2026-02-29", "day is out of range for month"),
    ("2026-04-31", "day is out of range for month"),
    ("2026-01-00", "day is out of range for month"), ("2026-01-05T24:00", "hour must be in 0..23"),
    ("2026-01-05T23:60", "minute must be in 0..59"),
    ("2026-01-05T23:59:60", "second must be in 0..59"), ("２０２６-01-05", "Unknown string format"),
  ])
  func `anything else is refused in Python's words, with a way out`(
    since: String, why: String
  ) throws {
    let error = try #require(throws: CommandLineError.self) {
      _ = try TailStart.milliseconds(of: since, now: Self.now)
    }
    #expect(error.standardError.contains("Invalid timestamp \"\(since)\": \(why)"))
    #expect(error.standardError.contains("a time such as 2026-01-05T09:00:00"))
  }
}
