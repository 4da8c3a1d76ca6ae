import Tutor

/// The result of the Logs Insights query.
enum InsightsPicture: Picture {
  static let name = "insights"
  static let caption = "Logs Insights: the top byte transfers"

  static func svg(from material: Material) -> String? {
    guard let query = material.query else { return nil }
    let rows = query.rows.prefix(15).enumerated().map { ["\($0.offset + 1)"] + $0.element }
    let numeric = query.columns.indices.last { column in
      !query.rows.isEmpty && query.rows.allSatisfy { Int($0[column]) != nil }
    }
    return TablePicture(
      title: "Logs Insights · \(query.logGroup)", columns: ["#"] + query.columns, rows: rows,
      caption: "Showing \(rows.count) of \(query.recordsMatched) records matched, "
        + "\(query.recordsScanned) records scanned",
      barColumn: numeric.map { $0 + 1 }
    ).svg
  }
}
