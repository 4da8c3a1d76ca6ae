/// The fields that every record has.
enum SystemField: String, CaseIterable, Sendable {
  case message = "@message"
  case timestamp = "@timestamp"
  case ingestionTime = "@ingestionTime"
  case logStream = "@logStream"
  case log = "@log"
  /// Which record it is; ends every row that is a log event.
  case pointer = "@ptr"
}
