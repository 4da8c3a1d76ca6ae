import Documents
import Testing

@testable import Tutor

@Suite struct QueryScreenTests {
  private static func response(
    _ rows: [[(String, String)]], matched: Double = 845, scanned: Double = 859
  ) -> Members {
    [
      "results": .array(
        rows.map { row in
          .array(row.map { ["field": .string($0.0), "value": .string($0.1)] })
        }),
      "statistics": ["recordsMatched": .number(matched), "recordsScanned": .number(scanned)],
    ]
  }

  @Test func `one statistic by key gets bars, numbers stand on the right`() {
    let screen = QueryScreen(
      Self.response([
        [("srcAddr", "10.1.5.112"), ("dstAddr", "10.2.12.227"), ("b", "840")],
        [("srcAddr", "10.2.12.227"), ("dstAddr", "10.1.5.112"), ("b", "420")],
        [("srcAddr", "-"), ("dstAddr", "-"), ("b", "0")],
      ]))
    #expect(
      screen.text == """
        srcAddr      dstAddr        b
        10.1.5.112   10.2.12.227  840  ████████████████████████
        10.2.12.227  10.1.5.112   420  ████████████
        -            -              0
        Showing 3 of 845 records matched, 859 scanned.
        """)
  }

  @Test func `a bin of time is no number`() {
    let screen = QueryScreen(
      Self.response([
        [("bin(5m)", "2026-01-05 09:00:00.000"), ("n", "3")],
        [("bin(5m)", "2026-01-05 09:05:00.000"), ("n", "8")],
      ]))
    #expect(
      screen.text == """
        bin(5m)                  n
        2026-01-05 09:00:00.000  3  █████████
        2026-01-05 09:05:00.000  8  ████████████████████████
        Showing 2 of 845 records matched, 859 scanned.
        """)
  }

  @Test func `several statistics, a single row and log events have no bars`() {
    let screen = QueryScreen(
      Self.response([
        [("a", "1"), ("b", "2"), ("@ptr", "x")], [("b", "30")], [("c", "one\ntwo\t3")],
      ]))
    #expect(
      screen.text == """
        a   b  c
        1   2
           30
               one two 3
        Showing 3 of 845 records matched, 859 scanned.
        """)
    #expect(
      QueryScreen(Self.response([[("n", "5")]], matched: 1, scanned: 1)).text
        == "n\n5\nShowing 1 of 1 record matched, 1 scanned.")
  }

  @Test func `long results and long values are cut`() {
    let rows = (0..<40).map { [("m", String(repeating: "x", count: 80) + "\($0)")] }
    let lines = QueryScreen(Self.response(rows)).text.split(separator: "\n")
    #expect(lines.count == 33)
    #expect(lines[1] == String(repeating: "x", count: 59) + "…")
    #expect(lines[31] == "… and 10 more")
  }

  @Test func `nothing found says how much was read`() {
    #expect(
      QueryScreen(Self.response([], matched: 0, scanned: 12)).text
        == "No rows. Showing 0 of 0 records matched, 12 scanned.")
  }
}
