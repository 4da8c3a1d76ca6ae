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
