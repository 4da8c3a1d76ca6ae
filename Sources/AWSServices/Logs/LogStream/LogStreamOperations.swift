import AWSModel
import DataPlane
import Documents
import Foundations
import NetworkModel

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
