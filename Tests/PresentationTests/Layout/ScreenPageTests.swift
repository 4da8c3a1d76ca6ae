import Testing

@testable import Presentation

/// A screen's worth of lines, counted as the terminal breaks them.
@Suite struct ScreenPageTests {
  struct Row: Sendable {
    var widths: [Int]
    var rows: Int
    /// How many lines stand on the first page; `nil` where all of them fit.
    var count: Int?
  }

  @Test(arguments: [
    Row(widths: [], rows: 24, count: nil),
    Row(widths: Array(repeating: 10, count: 23), rows: 24, count: nil),
    // For one line more nobody is asked to press a key.
    Row(widths: Array(repeating: 10, count: 24), rows: 24, count: nil),
    Row(widths: Array(repeating: 10, count: 23) + [81], rows: 24, count: 23),
    Row(widths: Array(repeating: 10, count: 25), rows: 24, count: 23),
    // An empty line takes a row, too; one of just the screen's width takes one.
    Row(widths: Array(repeating: 0, count: 25), rows: 24, count: 23),
    Row(widths: Array(repeating: 80, count: 23), rows: 24, count: nil),
    // A command that the terminal breaks takes as many rows as it has pieces.
    Row(widths: [10, 161, 10] + Array(repeating: 10, count: 18), rows: 24, count: nil),
    Row(widths: [10, 161, 10] + Array(repeating: 10, count: 20), rows: 24, count: 21),
    // What no screen holds is shown all the same, and what comes after it later.
    Row(widths: [8_000, 10, 10], rows: 24, count: 1),
    // Nobody reads a page of one line.
    Row(widths: Array(repeating: 10, count: 6), rows: 2, count: 4),
  ])
  func `a page ends where the screen does`(row: Row) {
    let lines = row.widths.map { StyledLine(StyledText(String(repeating: "x", count: $0))) }
    let page = ScreenPage(of: lines[...], columns: 80, rows: row.rows)
    #expect(page?.lines.count == row.count)
  }
}
