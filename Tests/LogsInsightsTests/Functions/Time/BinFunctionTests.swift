import LogsInsights
import Testing

@Suite struct BinFunctionTests {
  @Test(
    arguments: [
      ("bin(5m)", "2026-03-02 14:35:00.000"),
      ("bin(300s)", "2026-03-02 14:37:00.000"),
      ("bin(5000ms)", "2026-03-02 14:37:12.000"),
      ("bin(1h)", "2026-03-02 14:00:00.000"),
      ("bin(48h)", "2026-03-02 00:00:00.000"),
      ("bin(1d)", "2026-03-02 00:00:00.000"),
      ("bin(1w)", "2026-03-02 00:00:00.000"),
      ("bin(1month)", "2026-03-01 00:00:00.000"),
      ("bin(2qtrs)", "2026-01-01 00:00:00.000"),
      ("bin(1y)", "2026-01-01 00:00:00.000"),
    ] as [(String, String?)])
  func `the beginning of the period that holds @timestamp`(expression: String, expected: String?)
    throws
  {
    #expect(try Sample.timedValue(expression) == expected)
  }

  @Test(arguments: [
    ("bin()", 7, "Function bin takes 1 argument, found 0"),
    ("bin(5m, 1)", 7, "Function bin takes 1 argument, found 2"),
    ("bin(bytes)", 11, "Function bin expects a period such as 5m or 1h as argument 1"),
    ("bin(5)", 11, "Function bin expects a period such as 5m or 1h as argument 1"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
