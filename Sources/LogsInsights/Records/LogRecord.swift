/// One log event as a query sees it.
public struct LogRecord: Equatable, Sendable {
  /// Milliseconds since 1970-01-01 00:00 UTC.
  public var timestamp: Int
  /// Milliseconds since 1970-01-01 00:00 UTC.
  public var ingestionTime: Int
  public var message: String
  /// The name of the log stream, `@logStream`.
  public var stream: String
  /// `account:group`, `@log`.
  public var log: String
  /// The event's place in its stream, so that `@ptr` can be followed back to it.
  public var ordinal: Int

  public init(
    timestamp: Int, ingestionTime: Int? = nil, message: String, stream: String = "",
    log: String = "", ordinal: Int = 0
  ) {
    self.timestamp = timestamp
    self.ingestionTime = ingestionTime ?? timestamp
    self.message = message
    self.stream = stream
    self.log = log
    self.ordinal = ordinal
  }
}

/// Raw records waiting to become a batch: their messages end to end in one array of bytes.
struct RecordBuffer: Sendable {
  private(set) var bytes: [UInt8] = []
  private(set) var starts: [Int] = []
  private(set) var ends: [Int] = []
  private(set) var timestamps: [Int] = []
  private(set) var ingestionTimes: [Int] = []
  private(set) var ordinals: [Int] = []
  /// For each record the index of its origin.
  private(set) var origins: [Int] = []
  private(set) var originTable: [RecordOrigin] = []

  /// So many records or bytes make a batch: small enough to stay in the cache of a core.
  static let recordLimit = 4_096
  static let byteLimit = 1 << 19

  var count: Int { starts.count }
  var isFull: Bool { count >= Self.recordLimit || bytes.count >= Self.byteLimit }

  init() {}

  mutating func append(_ record: LogRecord) {
    starts.append(bytes.count)
    bytes.append(contentsOf: record.message.utf8)
    ends.append(bytes.count)
    timestamps.append(record.timestamp)
    ingestionTimes.append(record.ingestionTime)
    ordinals.append(record.ordinal)
    if let last = originTable.last, last.stream == record.stream, last.log == record.log {
      origins.append(originTable.count - 1)
    } else {
      let origin = RecordOrigin(stream: record.stream, log: record.log)
      let index = originTable.firstIndex(of: origin) ?? originTable.count
      if index == originTable.count { originTable.append(origin) }
      origins.append(index)
    }
  }
}

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

/// Records whose fields are typed columns in memory already, as a simulator has them: nothing is
/// parsed.
///
///     var columns = RecordColumns(count: 3)
///     columns["srcAddr"] = .texts(codes: [0, 1, 0], of: RecordTexts(["10.0.0.1", "10.0.0.2"]))
///     columns["bytes"] = .integers([10, 20, 30])
///     execution.consume(columns)
///
/// A field without a column is missing in all records. Whole columns are shared, not copied.
public struct RecordColumns: Sendable {
  public enum Values: Sendable {
    case integers([Int])
    /// Epoch milliseconds.
    case timestamps([Int])
    /// For each record the index of its text; `missing` where there is none.
    case texts(codes: [UInt32], of: RecordTexts)

    public static let missing = CodedColumn.missing
  }

  public let count: Int
  private(set) var values: [String: Values] = [:]

  public init(count: Int) { self.count = count }

  /// The column of a field by its name in queries; one of another length is refused, and one with
  /// codes that have no text.
  public subscript(name: String) -> Values? {
    get { values[name] }
    set {
      precondition(newValue.map { $0.count == count } ?? true, "all columns are of one length")
      precondition(newValue.map(\.hasTexts) ?? true, "every code has a text, or is missing")
      values[name] = newValue.map(\.withFirstCodes)
    }
  }

  /// A column for some of the records.
  func column(_ name: String, _ rows: Range<Int>) -> Column {
    switch values[name] {
    case .integers(let values)?: .integers(values[rows])
    case .timestamps(let values)?: .timestamps(values[rows])
    case .texts(let codes, let texts)?:
      .coded(CodedColumn(codes: codes[rows], dictionary: texts.dictionary))
    case nil: .constant(.null)
    }
  }
}

extension RecordColumns.Values {
  var count: Int {
    switch self {
    case .integers(let values), .timestamps(let values): values.count
    case .texts(let codes, _): codes.count
    }
  }

  fileprivate var hasTexts: Bool {
    guard case .texts(let codes, let texts) = self else { return true }
    let count = texts.dictionary.starts.count
    return codes.allSatisfy { $0 == Self.missing || $0 < count }
  }

  /// The same values, with one code for each text, so that equal texts have equal codes.
  fileprivate var withFirstCodes: Self {
    guard case .texts(let codes, let texts) = self, let first = texts.dictionary.firstCodes else {
      return self
    }
    return .texts(
      codes: codes.map { $0 == Self.missing ? Self.missing : first[Int($0)] }, of: texts)
  }
}

/// The texts of a column, best each once; several columns may share them.
public struct RecordTexts: Sendable {
  let dictionary: TextDictionary

  public init(_ texts: some Sequence<String>) {
    dictionary = TextDictionary(texts)
  }
}
