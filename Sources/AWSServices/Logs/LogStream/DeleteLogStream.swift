import AWSModel
import DataPlane
import Documents
import NetworkModel

enum DeleteLogStream: Operation {
  static let description = OperationDescription(
    .logs, "DeleteLogStream", "Deletes a log stream and its events.",
    input: "logGroupName*:str logStreamName*:str")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let places = try cloud.logStreamPlaces(request)
    cloud.logGroups[places.group].removeStream(at: places.stream)
    return [:]
  }
}
