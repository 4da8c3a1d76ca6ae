import Documents
import Foundations
import LogsInsights
import Presentation
import TerminalUI

/// A query's result as rows of text: what a person sees of it.
struct QueryResultTable {
  let columns: [String]
  /// A missing value is empty.
  let rows: [[String]]
  /// The columns that tell groups apart, where a `stats` has made the rows.
  private(set) var groupColumns: [Int] = []

  init(columns: [String], rows: [[String]]) {
    self.columns = columns
    self.rows = rows
  }

  init(_ result: QueryResult) {
    // A pointer leads back into a log group; a file has none.
    let columns = result.columns.filter { $0 != "@ptr" }
    self.columns = columns.map(Self.name)
    groupColumns = columns.indices.filter { result.groupColumns.contains(columns[$0]) }
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
      columns.indices.map {
        .init(StyledText(Self.shown(columns[$0])), isNumeric($0) ? .trailing : .leading)
      }
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

extension QueryResultTable {
  /// RFC 4180, and nothing in it that a spreadsheet would take for a formula.
  ///
  /// The names of columns are the query's own, so they stay as they are.
  var csv: String {
    let heading = columns.map { Self.quoted(DisplayText.sanitized($0)) }.joined(separator: ",")
    return heading + "\r\n"
      + rows.map { $0.map(Self.csvCell).joined(separator: ",") + "\r\n" }.joined()
  }

  private static let formulaBeginnings: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\0", "＝", "＋", "－", "＠",
  ]

  static func csvCell(_ value: String) -> String {
    var cell = value
    let first = value.unicodeScalars.first { $0 != " " }
    // Numbers are harmless, and so is the dash by which flow logs mark what is missing.
    let isHarmless = value == "-" || Double(value)?.isFinite == true
    if let first, formulaBeginnings.contains(first), !isHarmless { cell = "'" + cell }
    return quoted(DisplayText.sanitized(cell))
  }

  private static func quoted(_ cell: String) -> String {
    guard cell.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else { return cell }
    return "\"" + cell.replacingScalar("\"", with: "\"\"") + "\""
  }
}

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
