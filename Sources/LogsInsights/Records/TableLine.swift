/// A line of comma- or tab-separated values, with quotes as in RFC 4180.
enum TableLine {
  struct Cell {
    /// Where its text stands, without quotes.
    var range: Range<Int>
    /// Whether quotes within it are doubled.
    var isEscaped: Bool

    func text(in bytes: Span<UInt8>) -> [UInt8] {
      var text: [UInt8] = []
      var place = range.lowerBound
      while place < range.upperBound {
        text.append(bytes[place])
        place += isEscaped && bytes[place] == UInt8(ascii: "\"") ? 2 : 1
      }
      return text
    }
  }

  /// `nil` when a quoted cell has no end in the line, or something behind its end.
  static func cells(
    _ bytes: Span<UInt8>, _ line: Range<Int>, _ separator: UInt8
  ) -> [Cell]? {
    let quote = UInt8(ascii: "\"")
    var cells: [Cell] = []
    var place = line.lowerBound
    while true {
      var cell = Cell(range: place..<place, isEscaped: false)
      if place < line.upperBound, bytes[place] == quote {
        place += 1
        let start = place
        while place < line.upperBound {
          guard bytes[place] == quote else {
            place += 1
            continue
          }
          guard place + 1 < line.upperBound, bytes[place + 1] == quote else { break }
          cell.isEscaped = true
          place += 2
        }
        guard place < line.upperBound else { return nil }
        cell.range = start..<place
        place += 1
        guard place == line.upperBound || bytes[place] == separator else { return nil }
      } else {
        let start = place
        while place < line.upperBound, bytes[place] != separator { place += 1 }
        cell.range = start..<place
      }
      cells.append(cell)
      guard place < line.upperBound else { return cells }
      place += 1
    }
  }
}

/// Where the cells of a log event are in a table of events, as the console exports it:
/// `timestamp,message`.
struct LogEventTable: Equatable, Sendable {
  let separator: UInt8
  let columnCount: Int
  let message: Int
  let time: Int?
  let stream: Int?

  /// `nil` when none of the columns is a message.
  init?(columns: [String], separator: UInt8) {
    func place(_ names: [String]) -> Int? {
      columns.firstIndex { column in
        names.contains(String(column.drop { $0 == "@" }).lowercased())
      }
    }
    guard columns.count > 1, let message = place(["message"]) else { return nil }
    self.message = message
    self.separator = separator
    columnCount = columns.count
    time = place(["timestamp", "time"])
    stream = place(["logstream", "logstreamname"])
  }
}

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
