import AWSModel
import DataPlane
import Documents
import Foundations
import NetworkModel

enum PutLogEvents: Operation {
  static let description = OperationDescription(
    .logs, "PutLogEvents", "Writes events to a log stream.",
    input: """
      logGroupName*:str logStreamName*:str logEvents*:[InputLogEvent] sequenceToken:str
      ~entity:Entity
      """,
    output: """
      nextSequenceToken:str rejectedLogEventsInfo:RejectedLogEventsInfo
      rejectedEntityInfo:RejectedEntityInfo
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let places = try cloud.logStreamPlaces(request)
    let batch = (request["logEvents"]?.array ?? []).map {
      LogEvent(
        timestamp: Instant(milliseconds: $0["timestamp"]?.integer ?? 0),
        message: $0["message"]?.string ?? "", ingestedAt: cloud.now)
    }
    try check(batch)
    let held = cloud.logGroups[places.group].streams.reduce(0) { $0 + $1.events.count }
    guard held + batch.count <= LogsQuota.eventsPerGroup else {
      throw LogsQuota.exceeded(LogsQuota.eventsPerGroup, "events of yours in a log group")
    }
    let window = AcceptedWindow(
      now: cloud.now, retentionInDays: cloud.logGroups[places.group].retentionInDays)
    let kept = batch.filter { window.accepts($0.timestamp) }
    cloud.logGroups[places.group].append(kept, toStreamAt: places.stream)
    let stream = cloud.logGroups[places.group].streams[places.stream]
    var response: Members = ["nextSequenceToken": .string(stream.uploadSequenceToken)]
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
