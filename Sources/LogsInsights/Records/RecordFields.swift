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

/// All that Logs Insights knows of one record: what `GetLogRecord` returns.
public enum RecordFields {
  /// System fields by their names, times in milliseconds since 1970, then what is discovered in the
  /// message.
  public static func all(of record: LogRecord) -> [(name: String, value: String)] {
    let pointer = RecordPointer(
      log: record.log, stream: record.stream, timestamp: record.timestamp, ordinal: record.ordinal)
    let system: [(SystemField, String)] = [
      (.ingestionTime, String(record.ingestionTime)), (.log, record.log),
      (.logStream, record.stream), (.message, record.message), (.pointer, pointer.text),
      (.timestamp, String(record.timestamp)),
    ]
    return system.map { ($0.rawValue, $1) }
      + discovered(in: Text(record.message)).compactMap { name, value in
        value.printed.map { (name, $0) }
      }
  }

  /// The fields of a flow log record in the default format, or the values of a JSON message by
  /// their paths.
  static func discovered(in message: Text) -> [(name: String, value: Datum)] {
    let bytes = Array(message.bytes)
    if let columns = FlowLogRecord.columns(bytes.span, 0..<bytes.count) {
      return zip(FlowLogRecord.fieldNames, columns).map { name, range in
        (name, .text(Text(bytes[range])))
      }
    }
    guard bytes.first == UInt8(ascii: "{"),
      case .map(let members)? = JSON.parse(bytes.span, numbersAsText: true)
    else { return [] }
    var fields: [(name: String, value: Datum)] = []
    for member in members {
      let name = member.name.string
      flatten(member.value, name.hasPrefix("@") ? "@" + name : name, into: &fields)
    }
    return fields
  }

  /// The most fields that are discovered in one message (CWL_AnalyzeLogData-discoverable-fields).
  private static let maximumFields = 200

  private static func flatten(
    _ value: Datum, _ name: String, into fields: inout [(name: String, value: Datum)]
  ) {
    guard fields.count < maximumFields else { return }
    switch value {
    case .map(let members):
      for member in members {
        flatten(member.value, name + "." + member.name.string, into: &fields)
      }
    case .list(let items):
      for (index, item) in items.enumerated() { flatten(item, "\(name).\(index)", into: &fields) }
    case .null, .boolean, .integer, .number, .large, .timestamp, .text: fields.append((name, value))
    }
  }
}
