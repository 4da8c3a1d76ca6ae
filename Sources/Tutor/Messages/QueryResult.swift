import Documents

/// What a Logs Insights query found.
public struct QueryResult: Equatable, Sendable {
  public var columns: [String]
  /// A missing value is empty.
  public var rows: [[String]]
  public var recordsMatched: Int
  public var recordsScanned: Int

  public init(columns: [String], rows: [[String]], recordsMatched: Int, recordsScanned: Int) {
    self.columns = columns
    self.rows = rows
    self.recordsMatched = recordsMatched
    self.recordsScanned = recordsScanned
  }

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
    recordsMatched = Int(response["statistics"]?["recordsMatched"]?.double ?? 0)
    recordsScanned = Int(response["statistics"]?["recordsScanned"]?.double ?? 0)
  }
}
