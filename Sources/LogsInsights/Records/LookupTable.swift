/// A table of names for `lookup` and `cidrlookup`: what the service has uploaded, and files have beside
/// them.
public struct LookupTable: Sendable {
  /// As the service's tables.
  public static let sizeLimit = 10 << 20

  public let name: String
  let columns: [String]
  let rows: [[Text]]

  /// Reads comma-separated values, the first line of which names the columns.
  public init(name: String, csv: [UInt8]) throws(LookupTableError) {
    self.name = name
    guard csv.count <= Self.sizeLimit else { throw .tooLarge }
    let text = csv.span
    var start = FlowLogLayout.byteOrderMark(text)
    var columns: [String] = []
    var rows: [[Text]] = []
    var number = 0
    while start < csv.count {
      var end = start
      while end < csv.count, csv[end] != UInt8(ascii: "\n") { end += 1 }
      let next = end + 1
      if end > start, csv[end - 1] == UInt8(ascii: "\r") { end -= 1 }
      number += 1
      defer { start = next }
      if end == start { continue }
      guard let cells = TableLine.cells(text, start..<end, UInt8(ascii: ",")) else {
        throw .badQuotes(line: number)
      }
      let texts = cells.map { Text($0.text(in: text)) }
      if columns.isEmpty {
        columns = texts.map(\.string)
        continue
      }
      guard texts.count == columns.count else {
        throw .badWidth(line: number, cells: texts.count, columns: columns.count)
      }
      rows.append(texts)
    }
    guard !columns.isEmpty else { throw .empty }
    self.columns = columns
    self.rows = rows
  }
}

/// Why a file is no table to look names up in.
public enum LookupTableError: Error, Equatable, Sendable, CustomStringConvertible {
  case empty
  case tooLarge
  case badQuotes(line: Int)
  case badWidth(line: Int, cells: Int, columns: Int)

  public var description: String {
    switch self {
    case .empty: "it has no line that names its columns"
    case .tooLarge: "it is larger than \(LookupTable.sizeLimit >> 20) MiB"
    case .badQuotes(let line): "a quoted value does not end in line \(line)"
    case .badWidth(let line, let cells, let columns):
      "line \(line) has \(cells) values for \(columns) columns"
    }
  }
}
