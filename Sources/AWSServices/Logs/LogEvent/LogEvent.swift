import AWSModel
import DataPlane
import Documents
public import Foundations
import NetworkModel

/// One line of a log.
public struct LogEvent: Equatable, Sendable {
  public var timestamp: Instant
  public var message: String
  public var ingestedAt: Instant

  public init(timestamp: Instant, message: String, ingestedAt: Instant) {
    self.timestamp = timestamp
    self.message = message
    self.ingestedAt = ingestedAt
  }

  /// What CloudWatch bills and counts: the text and 26 bytes (CWL-10).
  var storedSize: Int { message.utf8.count + 26 }
}

/// The times of events that CloudWatch Logs takes: not more than 2 hours ahead, 14 days old or as
/// old as the group's retention (CWL-11).
struct AcceptedWindow {
  let earliest: Instant
  let latest: Instant
  /// `nil` when events never expire.
  let expiry: Instant?

  init(now: Instant, retentionInDays: Int?) {
    earliest = now + -14 * Self.day
    latest = now + 2 * 3_600_000
    expiry = retentionInDays.map { now + -$0 * Self.day }
  }

  private static let day = 86_400_000

  func accepts(_ timestamp: Instant) -> Bool {
    timestamp >= earliest && timestamp <= latest && !isExpired(timestamp)
  }

  /// `rejectedLogEventsInfo` for a batch in order of time, `nil` when all is taken.
  func rejections(in timestamps: [Instant]) -> JSONValue? {
    var members: JSONObject = [:]
    if let tooNew = timestamps.firstIndex(where: { $0 > latest }) {
      members["tooNewLogEventStartIndex"] = .integer(tooNew)
    }
    if let tooOld = timestamps.lastIndex(where: { $0 < earliest }) {
      members["tooOldLogEventEndIndex"] = .integer(tooOld + 1)
    }
    if let expired = timestamps.lastIndex(where: { isExpired($0) && $0 >= earliest }) {
      members["expiredLogEventEndIndex"] = .integer(expired + 1)
    }
    return members.isEmpty ? nil : .object(members)
  }

  private func isExpired(_ timestamp: Instant) -> Bool { expiry.map { timestamp < $0 } ?? false }
}

enum PutLogEvents: Operation {
  static let description = OperationDescription(
    .logs, "PutLogEvents", "Writes events to a log stream.",
    refusing: ["entity"])

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let indexes = try cloud.logStreamIndexes(request)
    let batch = (request["logEvents"]?.array ?? []).map {
      LogEvent(
        timestamp: Instant(milliseconds: $0["timestamp"]?.integer ?? 0),
        message: $0["message"]?.string ?? "", ingestedAt: cloud.now)
    }
    try check(batch)
    let held = cloud.logGroups[indexes.group].streams.reduce(0) { $0 + $1.events.count }
    guard held + batch.count <= LogsQuota.eventsPerGroup else {
      throw LogsQuota.exceeded(LogsQuota.eventsPerGroup, "events of yours in a log group")
    }
    let window = AcceptedWindow(
      now: cloud.now, retentionInDays: cloud.logGroups[indexes.group].retentionInDays)
    let kept = batch.filter { window.accepts($0.timestamp) }
    cloud.logGroups[indexes.group].append(kept, toStreamAt: indexes.stream)
    let stream = cloud.logGroups[indexes.group].streams[indexes.stream]
    var response: JSONObject = ["nextSequenceToken": .string(stream.uploadSequenceToken)]
    response["rejectedLogEventsInfo"] = window.rejections(in: batch.map(\.timestamp))
    return response
  }

  /// What fails the whole call (CWL-10).
  private static func check(_ batch: [LogEvent]) throws(AWSError) {
    guard (1...10_000).contains(batch.count) else {
      throw .invalidParameter("A batch has 1 to 10000 log events.")
    }
    guard batch.allSatisfy({ !$0.message.isEmpty }) else {
      throw .invalidParameter(
        TextConstraint.message(
          "", "logEvents.member.message",
          "Member must have length greater than or equal to 1"))
    }
    guard batch.reduce(0, { $0 + $1.storedSize }) <= 1_048_576 else {
      throw .invalidParameter("Upload too large: a batch has at most 1048576 bytes.")
    }
    guard zip(batch, batch.dropFirst()).allSatisfy({ $0.timestamp <= $1.timestamp }) else {
      throw .invalidParameter(
        "Log events in a single PutLogEvents request must be in chronological order.")
    }
    if let first = batch.first, let last = batch.last,
      last.timestamp - first.timestamp > 86_400_000
    {
      throw .invalidParameter(
        "The batch of log events in a single PutLogEvents request cannot span more than 24 hours.")
    }
  }
}

enum GetLogEvents: Operation {
  static let description = OperationDescription(
    .logs, "GetLogEvents", "Reads the events of one log stream, the newest page first.",
    refusing: ["unmask"])

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let indexes = try cloud.logStreamIndexes(request)
    let stream = cloud.logGroups[indexes.group].streams[indexes.stream]
    let limit = request["limit"]?.integer ?? 10_000
    let range = range(in: stream, request)
    let page = try page(of: range, limit: limit, request)
    return [
      "events": .array(
        stream.events[page].map {
          [
            "timestamp": .integer($0.timestamp.milliseconds), "message": .string($0.message),
            "ingestionTime": .integer($0.ingestedAt.milliseconds),
          ]
        }),
      "nextForwardToken": .string(token("f", page.upperBound)),
      "nextBackwardToken": .string(token("b", page.lowerBound)),
    ]
  }

  /// `startTime` is included, `endTime` is not (CWL-20).
  private static func range(in stream: LogStream, _ request: Request) -> Range<Int> {
    let start = request["startTime"]?.integer.map {
      stream.firstIndex(notBefore: Instant(milliseconds: $0))
    }
    let end = request["endTime"]?.integer.map {
      stream.firstIndex(notBefore: Instant(milliseconds: $0))
    }
    let first = start ?? 0
    return first..<max(first, end ?? stream.events.count)
  }

  /// A token is the place where it leads on; at the end the same token comes back (CWL-20).
  private static func page(
    of range: Range<Int>, limit: Int, _ request: Request
  ) throws(AWSError) -> Range<Int> {
    guard let text = request["nextToken"]?.string else {
      return request["startFromHead"] == true
        ? range.lowerBound..<min(range.upperBound, range.lowerBound + limit)
        : max(range.lowerBound, range.upperBound - limit)..<range.upperBound
    }
    let parts = text.split(separator: "/")
    guard parts.count == 3, let index = GivenNumber(parts[1])?.value,
      parts[0] == "f" || parts[0] == "b"
    else {
      throw .invalidParameter("The specified nextToken is invalid.")
    }
    let start = min(max(index, range.lowerBound), range.upperBound)
    return parts[0] == "f"
      ? start..<min(range.upperBound, start + limit)
      : max(range.lowerBound, start - limit)..<start
  }

  /// As long as AWS's: `f/` and 56 digits.
  private static func token(_ direction: String, _ index: Int) -> String {
    "\(direction)/\(index.padded(to: 56))/s"
  }
}

enum FilterLogEvents: Operation {
  static let description = OperationDescription(
    .logs, "FilterLogEvents", "Finds events of a log group by text, time and stream.",
    refusing: ["startFromHead", "unmask"])
  static let omittedFromDigest: String? = "GetLogEvents has the events"

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let group = cloud.logGroups[try cloud.logGroupPlace(request)]
    let pattern = try FilterPattern(parsing: request["filterPattern"]?.string ?? "")
    let streams = try streams(in: group, request)
    let start = Instant(milliseconds: request["startTime"]?.integer ?? 0)
    let end = Instant(milliseconds: request["endTime"]?.integer ?? .max / 2)
    var found: [(stream: String, event: LogEvent)] = []
    for stream in streams {
      // `endTime` is included here, unlike in GetLogEvents (CWL-21).
      let first = stream.firstIndex(notBefore: start)
      for event in stream.events[first...].prefix(while: { $0.timestamp <= end })
      where pattern.matches(event.message) {
        found.append((stream.name, event))
      }
    }
    if streams.count > 1 {
      found.sort {
        ($0.event.timestamp, $0.event.ingestedAt) < ($1.event.timestamp, $1.event.ingestedAt)
      }
    }
    var response = try LogsPaging.response(
      "events", Array(found.enumerated()), for: request, ofAtMost: 10_000, default: 10_000
    ) { index, item in
      [
        "logStreamName": .string(item.stream),
        "timestamp": .integer(item.event.timestamp.milliseconds),
        "message": .string(item.event.message),
        "ingestionTime": .integer(item.event.ingestedAt.milliseconds),
        "eventId": .string(eventID(item.event, stream: item.stream, index: index)),
      ]
    }
    let next = response["nextToken"]
    response["nextToken"] = nil
    response["searchedLogStreams"] = []
    response["nextToken"] = next
    return response
  }

  private static func streams(
    in group: LogGroup, _ request: Request
  ) throws(AWSError) -> [LogStream] {
    let prefix = request["logStreamNamePrefix"]?.string
    guard let names = request["logStreamNames"]?.array?.compactMap(\.string) else {
      return group.streams.filter { $0.name.hasPrefix(prefix ?? "") }
    }
    guard prefix == nil else {
      throw .invalidParameter(
        "logStreamNamePrefix and logStreamNames cannot be specified at the same time.")
    }
    guard (1...100).contains(names.count) else {
      throw .invalidParameter("logStreamNames has 1 to 100 elements.")
    }
    var streams: [LogStream] = []
    for name in names {
      guard let stream = group.stream(named: name) else {
        throw .resourceNotFound("The specified log stream does not exist.")
      }
      streams.append(stream)
    }
    return streams
  }

  /// 56 digits, the same for an event as long as it is found at the same place.
  private static func eventID(_ event: LogEvent, stream: String, index: Int) -> String {
    var chance = RandomSource(
      seed: UInt64(truncatingIfNeeded: event.timestamp.milliseconds &* 10_007 &+ index),
      stream: stream)
    return "39" + chance.decimal(digits: 54)
  }
}
