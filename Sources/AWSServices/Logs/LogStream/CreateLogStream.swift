import AWSModel
import DataPlane
import Documents
import NetworkModel

enum CreateLogStream: Operation {
  static let description = OperationDescription(
    .logs, "CreateLogStream", "Creates a log stream in a group.",
    input: "logGroupName*:str logStreamName*:str")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let group = try cloud.logGroupPlace(request)
    let name = request["logStreamName"]?.string ?? ""
    try LogsName.checkStream(name)
    guard cloud.logGroups[group].place(ofStream: name) == nil else {
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
