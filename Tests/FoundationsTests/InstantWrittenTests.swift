import Foundations
import Testing

@Suite struct InstantWrittenTests {
  @Test(arguments: [
    ("2026-01-19", "2026-01-19T00:00:00+00:00"), ("2026-01-19T23:59Z", "2026-01-19T23:59:00+00:00"),
    ("2026-01-19 23:59:59", "2026-01-19T23:59:59+00:00"),
    ("2026-01-19T23:59:59.25+01:00", "2026-01-19T22:59:59+00:00"),
    ("2026-01-19 23:59:59 UTC", "2026-01-19T23:59:59+00:00"),
    ("2026-01-19 22:30:00 -0530", "2026-01-20T04:00:00+00:00"),
    ("2026-02-31", nil), ("2026-1-1", nil), ("2026-01-19T24:00", nil), ("2026-01-19T23", nil),
    ("2026-01-19T23:59+99:00", nil), ("2026-01-19x", nil), ("1969-12-31", nil), ("", nil),
  ])
  func `dates as people and course systems write them`(text: String, expected: String?) {
    #expect(Instant(written: text)?.iso8601 == expected)
  }
}
