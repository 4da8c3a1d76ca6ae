import AWSModel
import DataPlane
import Documents
import NetworkModel

enum CreateLogGroup: Operation {
  static let description = OperationDescription(
    .logs, "CreateLogGroup", "Creates a log group.",
    input: """
      logGroupName*:str ~kmsKeyId:str tags:{str:str}
      logGroupClass:enum(STANDARD|INFREQUENT_ACCESS|DELIVERY) ~deletionProtectionEnabled:bool
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let name = request["logGroupName"]?.string ?? ""
    try LogsName.checkGroup(name)
    let tags = try LogsTags.add(request["tags"], to: [])
    let className = request["logGroupClass"]?.string ?? LogGroup.Class.standard.rawValue
    guard let logClass = LogGroup.Class(rawValue: className) else {
      throw .invalidParameter(
        TextConstraint.message(
          className, "logGroupClass",
          "Member must satisfy enum value set: [STANDARD, INFREQUENT_ACCESS, DELIVERY]"))
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
