import LogsInsights
import Testing

@Suite struct TimeFunctionsTests {
  static let record = Sample.line("2026-03-02 14:37:12.345", after: 52_632)

  @Test(
    arguments: [
      ("bin(5m)", "2026-03-02 14:35:00.000"), ("bin(300s)", "2026-03-02 14:37:00.000"),
      ("bin(1h)", "2026-03-02 14:00:00.000"), ("bin(48h)", "2026-03-02 00:00:00.000"),
      ("bin(1d)", "2026-03-02 00:00:00.000"), ("bin(1w)", "2026-03-02 00:00:00.000"),
      ("bin(1month)", "2026-03-01 00:00:00.000"), ("bin(2qtrs)", "2026-01-01 00:00:00.000"),
      ("bin(1y)", "2026-01-01 00:00:00.000"),
      ("datefloor(@timestamp, 1h)", "2026-03-02 14:00:00.000"),
      ("dateceil(@timestamp, 1h)", "2026-03-02 15:00:00.000"),
      ("dateceil(@timestamp, 1s)", "2026-03-02 14:37:12.000"),
      ("dateceil(@timestamp, 1mo)", "2026-04-01 00:00:00.000"),
      ("toMillis(@timestamp)", "1772462232000"),
      ("fromMillis(1772462232007)", "2026-03-02 14:37:12.007"),
      ("parseDate(@message, 'yyyy-MM-dd HH:mm:ss.SSS')", "1772462232345"),
      ("parseDate(@message, 'yyyy-MM-dd HH:mm:ss.SSS', '+02:00')", "1772455032345"),
      ("parseDate('02/Mar/2026:14:37:12 +0000', 'dd/MMM/yyyy:HH:mm:ss Z')", "1772462232000"),
      ("parseDate('2026-02-30', 'yyyy-MM-dd')", nil), ("parseDate('x', 'yyyy')", nil),
      ("formatDate(@timestamp, '%Y-%m-%d')", "2026-03-02"),
      ("strftime(@timestamp, '%H:%M %a %j', '-05:30')", "09:07 Mon 061"),
      ("now()", "1772500000"), ("queryStartTime()", "1772409600000"),
      ("queryEndTime()", "1772499999999"), ("queryTimeRange()", "90399999"),
    ] as [(String, String?)])
  func `time functions`(expression: String, expected: String?) throws {
    let result = try InsightsQuery(parsing: "fields \(expression) as x").run(
      over: [Self.record], period: Sample.start...1_772_499_999_999, now: 1_772_500_000_000)
    #expect(result.rows.first?.first { $0.field == "x" }?.value == expected)
  }
}
