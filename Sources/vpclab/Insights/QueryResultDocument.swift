import Documents
import Foundations
import LogsInsights
import TerminalUI

/// A query's result for machines: rows as objects with texts, as `get-query-results` gives them, or
/// with numbers where all values of a column are numbers.
struct QueryResultDocument {
  let result: QueryResult
  let failures: [UnreadableFile]
  let isTyped: Bool
  private let numericColumns: Set<String>

  init(result: QueryResult, failures: [UnreadableFile], isTyped: Bool = false) {
    self.result = result
    self.failures = failures
    self.isTyped = isTyped
    guard isTyped else {
      numericColumns = []
      return
    }
    let table = QueryResultTable(result)
    let columns = result.columns.filter { $0 != "@ptr" }
    numericColumns = Set(columns.indices.filter(table.isNumeric).map { columns[$0] })
  }

  /// One document.
  var text: String {
    let statistics = JSONObject([
      ("recordsMatched", JSONValue.integer(result.statistics.recordsMatched)),
      ("recordsScanned", .integer(result.statistics.recordsScanned)),
      ("bytesScanned", .integer(result.statistics.bytesScanned)),
    ])
    let errors = failures.map { failure in
      JSONValue.object(
        JSONObject([("file", .string(failure.path)), ("message", .string(failure.message))]))
    }
    let document = JSONValue.object(
      JSONObject([
        ("results", .array(result.rows.map(object))), ("statistics", .object(statistics)),
        ("errors", .array(errors)),
      ]))
    return Self.escaped(document.json(.indented)) + "\n"
  }

  /// A line for each row.
  var lines: String {
    result.rows.map { Self.escaped(object($0).json(.compact)) + "\n" }.joined()
  }

  private func object(_ row: [QueryResult.Cell]) -> JSONValue {
    .object(
      JSONObject(
        row.filter { $0.field != "@ptr" }.map { cell in
          (QueryResultTable.name(cell.field), value(cell))
        }))
  }

  private func value(_ cell: QueryResult.Cell) -> JSONValue {
    guard numericColumns.contains(cell.field) else { return .string(cell.value) }
    if let integer = Int(cell.value) { return .integer(integer) }
    return Double(cell.value).map(JSONValue.number) ?? .string(cell.value)
  }

  /// Escapes in strings, where alone they can be, the characters that a terminal would obey and JSON
  /// does not ask to escape.
  static func escaped(_ json: String) -> String {
    if json.utf8.allSatisfy({ (0x20...0x7E).contains($0) || $0 == 0x0A }) { return json }
    var result = String.UnicodeScalarView()
    for scalar in json.unicodeScalars {
      if scalar == "\n" || scalar.isSafeToShow {
        result.append(scalar)
        continue
      }
      for unit in String(scalar).utf16 {
        let digits = String(unit, radix: 16)
        let zeros = String(repeating: "0", count: 4 - digits.count)
        result.append(contentsOf: ("\\u" + zeros + digits).unicodeScalars)
      }
    }
    return String(result)
  }
}
