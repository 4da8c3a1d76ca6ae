import Documents

/// A Logs Insights query that the learner ran, and the last rows that it gave.
public struct QueryRun: Equatable, Sendable {
  public var id: String
  /// The input at which it was started, and that at which its results were last shown.
  public var startedAt: Int
  public internal(set) var shownAt: Int?
  public var text: String
  public var logGroup: String
  /// Names of the columns, in the order of the first row.
  public internal(set) var columns: [String] = []
  public internal(set) var rows: [[String]] = []
  public internal(set) var recordsMatched = 0
  public internal(set) var recordsScanned = 0

  init?(request: Members, response: Members, at event: Int) {
    guard let id = response["queryId"]?.string else { return nil }
    self.id = id
    startedAt = event
    text = request["queryString"]?.string ?? ""
    logGroup =
      request["logGroupName"]?.string ?? request["logGroupNames"]?[0]?.string
      ?? request["logGroupIdentifiers"]?[0]?.string ?? ""
  }

  mutating func take(results response: Members, at event: Int) {
    shownAt = event
    let records = (response["results"]?.array ?? []).compactMap(\.array)
    columns = (records.first ?? []).compactMap { $0["field"]?.string }.filter { $0 != "@ptr" }
    rows = records.map { record in
      columns.map { column in
        record.first { $0["field"]?.string == column }?["value"]?.string ?? ""
      }
    }
    recordsMatched = Self.count("recordsMatched", in: response)
    recordsScanned = Self.count("recordsScanned", in: response)
  }

  private static func count(_ name: String, in response: Members) -> Int {
    Int(response["statistics"]?[name]?.double ?? 0)
  }
}
