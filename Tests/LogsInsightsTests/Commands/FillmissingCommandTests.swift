import LogsInsights
import Testing

@Suite struct FillmissingCommandTests {
  @Test(arguments: [
    (
      "stats sum(bytes) as b by bin(30s) as t | fillmissing with 0 for b | display b",
      "b=10;b=0;b=20;b=0;b=40"
    ),
    (
      "stats sum(bytes) as b by bin(30s) as t | fillmissing | display t, b",
      "t=2026-03-02 00:00:00.000 b=10;t=2026-03-02 00:00:30.000;t=2026-03-02 00:01:00.000 b=20;t=2026-03-02 00:01:30.000;t=2026-03-02 00:02:00.000 b=40"
    ),
    ("stats sum(bytes) as b by bin(1m), srcAddr | fillmissing | display b", "b=10;b=20;b=40"),
    (
      "stats sum(bytes) as b, count(*) as n by datefloor(@timestamp, 30s) as t | fillmissing with 0 for b, 'none' for n | limit 2 | display b, n",
      "b=10 n=1;b=0 n=none"
    ),
  ])
  func `bins without records get rows`(query: String, expected: String) throws {
    #expect(try Sample.rows(query, Sample.three).joined(separator: ";") == expected)
  }

  @Test func `gaps are filled for each combination of the other keys`() throws {
    let records = [
      Sample.flow(after: 0, from: "a"), Sample.flow(after: 120, from: "a"),
      Sample.flow(after: 60, from: "b"),
    ]
    let query =
      "stats count(*) as n by bin(1m) as t, srcAddr | fillmissing with 0 for n | display srcAddr, n"
    #expect(
      try Sample.rows(query, records) == [
        "srcAddr=a n=1", "srcAddr=a n=0", "srcAddr=a n=1", "srcAddr=b n=0", "srcAddr=b n=1",
        "srcAddr=b n=0",
      ])
  }

  @Test(arguments: [
    ("fillmissing", 0, "Command fillmissing is misplaced: it must follow stats … by bin(…)"),
    (
      "stats count(*) by srcAddr | fillmissing", 28,
      "Command fillmissing is misplaced: it must follow stats … by bin(…)"
    ),
    (
      "stats count(*) as n by bin(1m) | fillmissing with n", 50,
      "unexpected symbol found n at line 1 and position 50"
    ),
    (
      "stats count(*) as n by bin(1m) | fillmissing with 0", 51,
      "unexpected symbol found <EOF> at line 1 and position 51"
    ),
    (
      "stats count(*) as n by bin(1m) | fillmissing with 0 for x", 56,
      "Unknown symbols found in or after stats: x"
    ),
  ])
  func `refusals`(query: String, position: Int, message: String) {
    let error = Sample.error(query)
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
