import Foundations
import Tutor

extension Layout {
  /// What a query found, as the console shows it: a table, bars beside it when it has one column of
  /// numbers, and how much was read.
  ///
  /// Bars are a view of the same rows, so that nobody has to look twice.
  func lines(of result: QueryResult) -> [StyledLine] {
    let summary: StyledText = """
      Showing \(result.rows.count) of \(counted(result.recordsMatched, "record")) matched, \
      \(result.recordsScanned) scanned.
      """
    guard !result.rows.isEmpty else { return lines("No rows. " + summary) }
    return QueryTable(result).lines(in: self) + lines(summary)
  }
}

/// The rows of a query beside their bars.
private struct QueryTable {
  private let result: QueryResult
  /// Whether a column holds numbers only; a missing value is empty.
  private let numeric: [Bool]

  /// More rows than this are counted only.
  private static let mostRows = 30
  private static let mostColumnWidth = 60
  private static let barWidth = 24

  init(_ result: QueryResult) {
    self.result = result
    numeric = result.columns.indices.map { column in
      let values = result.rows.map { $0[column] }.filter { !$0.isEmpty }
      return !values.isEmpty && values.allSatisfy { Double($0)?.isFinite == true }
    }
  }

  func lines(in layout: Layout) -> [StyledLine] {
    let table = TextTable(
      zip(result.columns, numeric).map { name, isNumeric in
        .init(StyledText(name), isNumeric ? .trailing : .leading, minimum: isNumeric ? 12 : 8)
      })
    let rows = result.rows.prefix(Self.mostRows).map { row in
      row.map { cell in
        let line = StyledText(cell).plain.joinedLines
        return StyledText(line.truncated(to: Self.mostColumnWidth, ellipsis: layout.ellipsis))
      }
    }
    let widths = result.columns.indices.map { column in
      rows.map { $0[column].width }.max() ?? 0
    }
    let fitted = table.fitted(contents: widths, in: layout)
    let room = min(Self.barWidth, layout.columns - fitted.width - 2)
    let shares = fitted.hasColumns && room >= 8 ? shares : nil
    var lines = fitted.heading
    for (index, row) in rows.enumerated() {
      var rowLines = fitted.lines(row, number: index + 1)
      if let shares, var line = rowLines.popLast() {
        let bar = Bar.text(share: shares[index], columns: room, form: layout.form)
        if !bar.isEmpty {
          line.pad(to: fitted.width + 2)
          line.append(StyledText(bar, .command))
        }
        rowLines.append(line)
      }
      lines += rowLines
    }
    if result.rows.count > rows.count {
      lines += layout.lines("\(layout.ellipsis) and \(result.rows.count - rows.count) more")
    }
    return lines
  }

  /// By row, when there is one column of numbers: the statistic.
  private var shares: [Double]? {
    guard numeric.count(where: \.self) == 1, let column = numeric.firstIndex(of: true),
      result.rows.count > 1
    else { return nil }
    let amounts = result.rows.map { abs(Double($0[column]) ?? 0) }
    let most = amounts.max() ?? 0
    return amounts.map { most > 0 ? $0 / most : 0 }
  }
}
