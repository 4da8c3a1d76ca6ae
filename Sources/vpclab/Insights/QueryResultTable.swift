import Foundations
import LogsInsights
import Presentation
import TerminalUI

/// A query's result as rows of text: what a person sees of it.
struct QueryResultTable {
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
    self.columns = columns.map(Self.name)
    rows = result.rows.map { row in
      columns.map { column in row.first { $0.field == column }?.value ?? "" }
    }
  }

  /// A column's name without the backticks that the query needs around it.
  static func name(_ column: String) -> String {
    guard column.utf8.count > 2, column.hasPrefix("`"), column.hasSuffix("`") else { return column }
    let inner = column.dropFirst().dropLast()
    return inner.contains("`") ? column : String(inner)
  }

  /// Whether every value of a column is a number.
  func isNumeric(_ column: Int) -> Bool {
    rows.contains { !$0[column].isEmpty }
      && rows.allSatisfy { $0[column].isEmpty || Double($0[column])?.isFinite == true }
  }

  /// Columns side by side, numbers on the right, cut to fit the screen.
  func text(in layout: Layout, palette: Palette) -> String {
    guard !columns.isEmpty, !rows.isEmpty else { return "" }
    let rows = rows.map { $0.map(Self.shown) }
    let widths = columns.indices.map { column in rows.map { $0[column].displayWidth }.max() ?? 0 }
    let table = TextTable(
      columns.indices.map { .init(columns[$0], isNumeric($0) ? .trailing : .leading) }
    ).fitted(contents: widths, in: layout, isStackable: false)
    guard table.hasColumns else {
      return rows.enumerated().flatMap { index, row in
        table.lines(row.map { StyledText($0) }, number: index + 1).map { $0.plain + "\n" }
      }.joined()
    }
    let heading = palette.paint(table.text(columns.map(Self.shown)), .heading)
    return ([heading] + rows.map(table.text)).joined(separator: "\n") + "\n"
  }

  /// One line, without what a terminal would obey.
  static func shown(_ value: String) -> String {
    DisplayText.sanitized(value).split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" || $0 == "\t" }
    ).joined(separator: " ")
  }
}
