import Foundations
import Tutor

/// The rows of the Logs Insights query that passed a checkpoint.
enum QueryPicture: Picture {
  static let name = "query"

  static func draw(_ checkpoint: String?, _ material: ReportContext) -> Drawing? {
    guard let query = checkpoint.flatMap(material.query) else { return nil }
    let rows = query.rows.prefix(15).enumerated().map { ["\($0.offset + 1)"] + $0.element }
    let numeric = query.columns.indices.last { column in
      !query.rows.isEmpty && query.rows.allSatisfy { GivenNumber($0[column]) != nil }
    }
    return Drawing(
      svg: TablePicture(
        title: "Logs Insights · \(query.logGroup)", columns: ["#"] + query.columns, rows: rows,
        caption: "Showing \(rows.count) of \(query.recordsMatched) records matched, "
          + "\(query.recordsScanned) records scanned",
        barColumn: numeric.map { $0 + 1 }
      ).svg,
      caption: "Logs Insights: \(query.columns.joined(separator: ", "))")
  }
}
