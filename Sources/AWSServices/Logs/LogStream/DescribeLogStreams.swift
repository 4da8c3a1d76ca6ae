import AWSModel
import DataPlane
import Documents
import Foundations
import NetworkModel

enum DescribeLogStreams: Operation {
  static let description = OperationDescription(
    .logs, "DescribeLogStreams", "Lists the streams of a log group.",
    input: """
      logGroupName:str logGroupIdentifier:str logStreamNamePrefix:str
      orderBy:enum(LogStreamName|LastEventTime) descending:bool nextToken:str limit:int
      """,
    output: "logStreams:[LogStream] nextToken:str")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
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
