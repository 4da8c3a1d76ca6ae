import AWSModel
import DataPlane
import Documents
public import Foundations
import NetworkModel

/// Log events of one source.
public struct LogStream: Equatable, Sendable {
  public let name: String
  public var createdAt: Instant
  /// In order of time, then of arrival.
  public private(set) var events = LogEventList()
  public private(set) var lastIngestionAt: Instant?

  init(name: String, createdAt: Instant) {
    self.name = name
    self.createdAt = createdAt
  }

  /// Adds events that are in order among themselves; later than all others, as they mostly are,
  /// costs nothing.
  mutating func append(_ batch: [LogEvent]) {
    guard let first = batch.first else { return }
    lastIngestionAt = first.ingestedAt
    let start = firstIndex(notBefore: first.timestamp + 1)
    guard start < events.count else {
      events.append(contentsOf: batch)
      return
    }
    let later = events.removeSuffix(from: start)
    // The standard library's sort is stable, so events of one moment stay in order of arrival.
    events.append(contentsOf: (later + batch).sorted { $0.timestamp < $1.timestamp })
  }

  /// The place of the first event at that moment or later.
  func firstIndex(notBefore instant: Instant) -> Int {
    events.partitioningIndex { $0.timestamp >= instant }
  }
}

/// Events in order of time, in chunks that copies share.
///
/// A log only ever grows at its end, while `undo` keeps two hundred states of the account: with one
/// array, each of them would hold its own copy of everything.
public struct LogEventList: RandomAccessCollection, Equatable, Sendable {
  /// Small enough to be copied after each `undo` state, large enough to keep few chunks.
  private static let chunkSize = 128

  /// Each of exactly `chunkSize` events.
  private var chunks: [[LogEvent]] = []
  /// Fewer than `chunkSize` events.
  private var rest: [LogEvent] = []
  /// What CloudWatch counts for them all, in bytes.
  public private(set) var storedSize = 0

  public init() {}

  public var startIndex: Int { 0 }
  public var endIndex: Int { chunks.count * Self.chunkSize + rest.count }

  public subscript(position: Int) -> LogEvent {
    let (chunk, index) = position.quotientAndRemainder(dividingBy: Self.chunkSize)
    return chunk < chunks.count ? chunks[chunk][index] : rest[index]
  }

  mutating func append(contentsOf events: some Sequence<LogEvent>) {
    for event in events {
      storedSize += event.storedSize
      rest.append(event)
      guard rest.count == Self.chunkSize else { continue }
      chunks.append(rest)
      rest = []
    }
    assert(isWellFormed)
  }

  /// Removes the events from there on, and answers them.
  mutating func removeSuffix(from position: Int) -> [LogEvent] {
    let removed = Array(self[position...])
    let kept = position / Self.chunkSize
    let partial = kept < chunks.count ? chunks[kept] : rest
    rest = Array(partial.prefix(position % Self.chunkSize))
    chunks.removeSubrange(Swift.min(kept, chunks.count)...)
    storedSize -= removed.reduce(0) { $0 + $1.storedSize }
    assert(isWellFormed)
    return removed
  }

  /// Looking only at the ends: it is asked after every change.
  private var isWellFormed: Bool {
    rest.count < Self.chunkSize && chunks.last.map { $0.count == Self.chunkSize } ?? true
      && storedSize >= 0
  }
}

enum CreateLogStream: Operation {
  static let description = OperationDescription(
    .logs, "CreateLogStream", "Creates a log stream in a group.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let group = try cloud.logGroupPlace(request)
    let name = request["logStreamName"]?.string ?? ""
    try LogsName.checkStream(name)
    guard cloud.logGroups[group].index(ofStream: name) == nil else {
      throw AWSError(
        "ResourceAlreadyExistsException", "The specified log stream already exists")
    }
    guard cloud.logGroups[group].streams.count < LogsQuota.logStreamsPerGroup else {
      throw LogsQuota.exceeded(LogsQuota.logStreamsPerGroup, "streams in a log group")
    }
    cloud.logGroups[group].makeStream(named: name, at: cloud.now)
    return [:]
  }
}

enum DescribeLogStreams: Operation {
  static let description = OperationDescription(
    .logs, "DescribeLogStreams", "Lists the streams of a log group.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let group = cloud.logGroups[try cloud.logGroupPlace(request)]
    let prefix = request["logStreamNamePrefix"]?.string
    let isByTime = request["orderBy"] == "LastEventTime"
    guard prefix == nil || !isByTime else {
      throw .invalidParameter("Cannot order by LastEventTime with a logStreamNamePrefix.")
    }
    var streams = group.streams.filter { $0.name.hasPrefix(prefix ?? "") }
    if isByTime {
      streams.sort { lastEvent(of: $0) < lastEvent(of: $1) }
    }
    if request["descending"] == true { streams.reverse() }
    let arn = cloud.logGroupARN(group.name)
    return try LogsPaging.response("logStreams", streams, for: request) {
      $0.document(groupARN: arn)
    }
  }

  private static func lastEvent(of stream: LogStream) -> Int {
    stream.events.last?.timestamp.milliseconds ?? 0
  }
}

enum DeleteLogStream: Operation {
  static let description = OperationDescription(
    .logs, "DeleteLogStream", "Deletes a log stream and its events.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let indexes = try cloud.logStreamIndexes(request)
    cloud.logGroups[indexes.group].removeStream(at: indexes.stream)
    return [:]
  }
}
