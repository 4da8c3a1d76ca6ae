import AWSModel
import DataPlane
import Documents
import Foundations
import NetworkModel

enum FilterLogEvents: Operation {
  static let description = OperationDescription(
    .logs, "FilterLogEvents", "Finds events of a log group by text, time and stream.",
    input: """
      logGroupName:str logGroupIdentifier:str logStreamNames:[str] logStreamNamePrefix:str
      startTime:int endTime:int filterPattern:str nextToken:str limit:int interleaved:bool
      ~unmask:bool
      """,
    output: "events:[FilteredLogEvent] searchedLogStreams:[SearchedLogStream] nextToken:str")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
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
    ) { place, item in
      [
        "logStreamName": .string(item.stream),
        "timestamp": .integer(item.event.timestamp.milliseconds),
        "message": .string(item.event.message),
        "ingestionTime": .integer(item.event.ingestedAt.milliseconds),
        "eventId": .string(eventID(item.event, stream: item.stream, place: place)),
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
  private static func eventID(_ event: LogEvent, stream: String, place: Int) -> String {
    var chance = RandomSource(
      seed: UInt64(truncatingIfNeeded: event.timestamp.milliseconds &* 10_007 &+ place),
      stream: stream)
    return "39" + chance.decimal(digits: 54)
  }
}
