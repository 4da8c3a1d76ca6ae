import LogsInsights
import TerminalUI

/// A query's result as rows of text: what a person sees of it.
struct FoundTable {
  let columns: [String]
  /// A missing value is empty.
  let rows: [[String]]

  init(columns: [String], rows: [[String]]) {
    self.columns = columns
    self.rows = rows
  }

  init(_ result: QueryResult) {
    // A pointer leads back into a log group; a file has none.
    let columns = result.columns.filter { $0 != "@ptr" }
    self.columns = columns
    rows = result.rows.map { row in
      columns.map { column in row.first { $0.field == column }?.value ?? "" }
    }
  }

  /// Whether every value of a column is a number.
  func isNumeric(_ column: Int) -> Bool {
    rows.contains { !$0[column].isEmpty }
      && rows.allSatisfy { $0[column].isEmpty || Double($0[column])?.isFinite == true }
  }

  /// Columns side by side, numbers on the right, cut to so many columns of the screen.
  func text(width: Int?, palette: Palette) -> String {
    guard !columns.isEmpty, !rows.isEmpty else { return "" }
    let rows = rows.map { $0.map(Self.shown) }
    var widths = columns.indices.map { column in
      max(columns[column].displayWidth, rows.map { $0[column].displayWidth }.max() ?? 0)
    }
    if let width { Self.shrink(&widths, to: width) }
    let numeric = columns.indices.map(isNumeric)
    func line(_ cells: [String]) -> String {
      cells.indices.map { column in
        let cell = cells[column].truncated(to: widths[column])
        if numeric[column] {
          return String(repeating: " ", count: max(0, widths[column] - cell.displayWidth)) + cell
        }
        return column == cells.count - 1 ? cell : cell.padded(to: widths[column])
      }.joined(separator: "  ")
    }
    let heading = palette.paint(line(columns.map(Self.shown)), .heading)
    return ([heading] + rows.map(line)).joined(separator: "\n") + "\n"
  }

  /// One line, without what a terminal would obey.
  static func shown(_ value: String) -> String {
    DisplayText.sanitized(value).split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" || $0 == "\t" }
    ).joined(separator: " ")
  }

  /// Takes from the widest column until all fit.
  private static func shrink(_ widths: inout [Int], to width: Int) {
    let room = max(width - 2 * (widths.count - 1), 4 * widths.count)
    while widths.reduce(0, +) > room {
      guard let widest = widths.indices.max(by: { widths[$0] < widths[$1] }) else { return }
      widths[widest] -= 1
    }
  }
}
