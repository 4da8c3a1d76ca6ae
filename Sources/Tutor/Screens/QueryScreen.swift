import Documents

/// What a Logs Insights query found, as the console shows it: a table, bars beside it when it has
/// one column of numbers, and how much was read.
///
/// Bars are a view of the same rows, so that nobody has to look twice.
struct QueryScreen {
  private let columns: [String]
  private let rows: [[String]]
  private let matched: Int
  private let scanned: Int

  /// More rows than this are counted only.
  private static let mostRows = 30
  private static let mostColumnWidth = 60
  private static let barWidth = 24

  /// Reads a response of `GetQueryResults`.
  init(_ response: Members) {
    let records = (response["results"]?.array ?? []).map { row in
      (row.array ?? []).map { (name: $0["field"]?.string ?? "", value: $0["value"]?.string ?? "") }
        .filter { $0.name != "@ptr" }
    }
    var columns: [String] = []
    for cell in records.joined() where !columns.contains(cell.name) { columns.append(cell.name) }
    self.columns = columns
    rows = records.map { record in
      columns.map { column in record.first { $0.name == column }?.value ?? "" }
    }
    matched = Int(response["statistics"]?["recordsMatched"]?.double ?? 0)
    scanned = Int(response["statistics"]?["recordsScanned"]?.double ?? 0)
  }

  var text: String {
    guard !rows.isEmpty else { return "No rows. \(summary)" }
    return (table + [summary]).joined(separator: "\n")
  }

  private var summary: String {
    "Showing \(rows.count) of \(matched) \(matched == 1 ? "record" : "records") matched, "
      + "\(scanned) scanned."
  }

  private var table: [String] {
    let shown = rows.prefix(Self.mostRows).map { $0.map(Self.oneLine) }
    // A missing value is empty.
    let numeric = columns.indices.map { column in
      let values = rows.map { $0[column] }.filter { !$0.isEmpty }
      return !values.isEmpty && values.allSatisfy(Self.isNumber)
    }
    let widths = columns.indices.map { column in
      max(columns[column].count, shown.map { $0[column].count }.max() ?? 0)
    }
    func line(_ cells: [String]) -> String {
      columns.indices.map { column in
        numeric[column]
          ? cells[column].leftPadded(to: widths[column])
          : cells[column].padded(to: widths[column])
      }.joined(separator: "  ")
    }
    let bars = bars(numeric)
    var lines = [line(columns)]
    for (index, row) in shown.enumerated() {
      lines.append(line(row) + (bars.isEmpty ? "" : "  " + bars[index]))
    }
    lines = lines.map { line in String(line.reversed().drop { $0 == " " }.reversed()) }
    if rows.count > shown.count { lines.append("… and \(rows.count - shown.count) more") }
    return lines
  }

  /// One bar for each row, when there is one column of numbers: the statistic.
  private func bars(_ numeric: [Bool]) -> [String] {
    guard numeric.count(where: \.self) == 1, let column = numeric.firstIndex(of: true),
      rows.count > 1
    else { return [] }
    let amounts = rows.map { abs(Double($0[column]) ?? 0) }
    let most = amounts.max() ?? 0
    return amounts.map { most > 0 ? Self.bar($0 / most) : "" }
  }

  /// In eighths of a character, so that small differences show.
  private static func bar(_ share: Double) -> String {
    let eighths = Int((share * Double(barWidth * 8)).rounded())
    let rest = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
    return String(repeating: "█", count: eighths / 8) + rest
  }

  private static func isNumber(_ text: String) -> Bool { Double(text)?.isFinite == true }

  private static func oneLine(_ text: String) -> String {
    let line = String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    return line.count > mostColumnWidth ? String(line.prefix(mostColumnWidth - 1)) + "…" : line
  }
}
