import AWSModel
import DataPlane
import Documents
import NetworkModel

enum CreateLogGroup: Operation {
  static let description = OperationDescription(
    .logs, "CreateLogGroup", "Creates a log group.",
    refusing: ["kmsKeyId", "deletionProtectionEnabled"])

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let name = request["logGroupName"]?.string ?? ""
    try LogsName.checkGroup(name)
    let tags = try LogsTags.add(request["tags"], to: [])
    let className = request["logGroupClass"]?.string ?? LogGroup.Class.standard.rawValue
    guard let logClass = LogGroup.Class(rawValue: className) else {
      throw .notSimulated("the log group class \(className)")
    }
    guard cloud.place(ofLogGroup: name) == nil else {
      throw AWSError(
        "ResourceAlreadyExistsException", "The specified log group already exists")
    }
    guard cloud.logGroups.count < LogsQuota.logGroups else {
      throw LogsQuota.exceeded(LogsQuota.logGroups, "log groups")
    }
    cloud.logGroups.append(
      LogGroup(name: name, createdAt: cloud.now, logClass: logClass, tags: tags))
    return [:]
  }
}
