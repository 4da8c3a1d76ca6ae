import Testing
import Tutor

@testable import Presentation

@Suite struct QueryScreenTests {
  private static func text(
    _ columns: [String], _ rows: [[String]], matched: Int = 845, scanned: Int = 859,
    in layout: Layout = .plain
  ) -> String {
    let result = QueryResult(
      columns: columns, rows: rows, recordsMatched: matched, recordsScanned: scanned)
    return layout.lines(of: .queryResult(result)).map(\.plain).joined(separator: "\n")
  }

  private static let bytes = [
    ["10.1.5.112", "10.2.12.227", "840"], ["10.2.12.227", "10.1.5.112", "420"], ["-", "-", "0"],
  ]

  @Test func `one statistic by key gets bars, numbers stand on the right`() {
    #expect(
      Self.text(["srcAddr", "dstAddr", "b"], Self.bytes) == """
        srcAddr      dstAddr        b
        10.1.5.112   10.2.12.227  840  ████████████████████████
        10.2.12.227  10.1.5.112   420  ████████████
        -            -              0
        Showing 3 of 845 records matched, 859 scanned.
        """)
  }

  @Test func `in ASCII bars are made of number signs, and a listener gets none`() {
    #expect(
      Self.text(["srcAddr", "dstAddr", "b"], Self.bytes, in: Layout(columns: 50, form: .ascii))
        == """
        srcAddr      dstAddr        b
        10.1.5.112   10.2.12.227  840  ###################
        10.2.12.227  10.1.5.112   420  ##########
        -            -              0
        Showing 3 of 845 records matched, 859 scanned.
        """)
    #expect(
      Self.text(["srcAddr", "b"], [["-", "7"]], in: Layout(columns: 80, form: .spoken)) == """
        1: srcAddr: -; b: 7
        Showing 1 of 845 records matched, 859 scanned.
        """)
  }

  @Test func `a bin of time is no number`() {
    #expect(
      Self.text(
        ["bin(5m)", "n"],
        [["2026-01-05 09:00:00.000", "3"], ["2026-01-05 09:05:00.000", "8"]]) == """
          bin(5m)                  n
          2026-01-05 09:00:00.000  3  █████████
          2026-01-05 09:05:00.000  8  ████████████████████████
          Showing 2 of 845 records matched, 859 scanned.
          """)
  }

  @Test func `several statistics, a single row and log events have no bars`() {
    #expect(
      Self.text(["a", "b", "c"], [["1", "2", ""], ["", "30", ""], ["", "", "one\ntwo\t3"]]) == """
        a   b  c
        1   2
           30
               one two 3
        Showing 3 of 845 records matched, 859 scanned.
        """)
    #expect(
      Self.text(["n"], [["5"]], matched: 1, scanned: 1)
        == "n\n5\nShowing 1 of 1 record matched, 1 scanned.")
  }

  @Test func `long results and long values are cut`() {
    let rows = (0..<40).map { [String(repeating: "x", count: 80) + "\($0)"] }
    let lines = Self.text(["m"], rows).split(separator: "\n")
    #expect(lines.count == 33)
    #expect(lines[1] == String(repeating: "x", count: 59) + "…")
    #expect(lines[31] == "… and 10 more")
  }

  @Test func `nothing found says how much was read`() {
    #expect(
      Self.text([], [], matched: 0, scanned: 12)
        == "No rows. Showing 0 of 0 records matched, 12 scanned.")
  }
}
