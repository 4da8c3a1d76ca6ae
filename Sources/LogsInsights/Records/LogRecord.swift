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
