import AWSModel
import DataPlane
import Documents
import Foundations
import NetworkModel

enum GetLogEvents: Operation {
  static let description = OperationDescription(
    .logs, "GetLogEvents", "Reads the events of one log stream, the newest page first.",
    input: """
      logGroupName:str logGroupIdentifier:str logStreamName*:str startTime:int endTime:int
      nextToken:str limit:int startFromHead:bool ~unmask:bool
      """,
    output: "events:[OutputLogEvent] nextForwardToken:str nextBackwardToken:str")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let places = try cloud.logStreamPlaces(request)
    let stream = cloud.logGroups[places.group].streams[places.stream]
    let limit = request["limit"]?.integer ?? 10_000
    guard (1...10_000).contains(limit) else { throw .outOfRange(limit, "limit", 1...10_000) }
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
    guard parts.count == 3, let place = Int(parts[1]), parts[0] == "f" || parts[0] == "b" else {
      throw .invalidParameter("The specified nextToken is invalid.")
    }
    let start = min(max(place, range.lowerBound), range.upperBound)
    return parts[0] == "f"
      ? start..<min(range.upperBound, start + limit)
      : max(range.lowerBound, start - limit)..<start
  }

  /// As long as AWS's: `f/` and 56 digits.
  private static func token(_ direction: String, _ place: Int) -> String {
    "\(direction)/\(place.padded(to: 56))/s"
  }
}
