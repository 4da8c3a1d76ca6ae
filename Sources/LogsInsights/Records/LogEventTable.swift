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
