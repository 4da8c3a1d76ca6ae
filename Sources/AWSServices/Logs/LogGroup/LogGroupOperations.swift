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
  ) throws(AWSError) -> JSONObject {
    let name = request["logGroupName"]?.string ?? ""
    try LogsName.checkGroup(name)
    let tags = try LogsTags.add(request["tags"], to: [])
    let className = request["logGroupClass"]?.string ?? LogGroup.Class.standard.rawValue
    guard let logClass = LogGroup.Class(rawValue: className) else {
      throw .notSimulated("the log group class \(className)")
    }
    guard cloud.index(ofLogGroup: name) == nil else {
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

enum DescribeLogGroups: Operation {
  static let description = OperationDescription(
    .logs, "DescribeLogGroups", "Lists log groups.",
    refusing: ["accountIdentifiers", "includeLinkedAccounts"])

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let prefix = request["logGroupNamePrefix"]?.string
    let pattern = request["logGroupNamePattern"]?.string?.lowercased()
    guard prefix == nil || pattern == nil else {
      throw .invalidParameter(
        "LogGroup name prefix and LogGroup name pattern are mutually exclusive parameters.")
    }
    let wantedClass = request["logGroupClass"]?.string
    let cloud = cloud
    let names = request["logGroupIdentifiers"]?.array?
      .compactMap { $0.string.map(cloud.logGroupName(inIdentifier:)) }
    let groups = cloud.logGroups.filter { group in
      group.name.hasPrefix(prefix ?? "")
        && (pattern.map { group.name.lowercased().contains($0) } ?? true)
        && (wantedClass.map { group.logClass.rawValue == $0 } ?? true)
        && (names.map { $0.contains(group.name) } ?? true)
    }
    return try LogsPaging.response(
      "logGroups", groups.sorted { $0.name < $1.name }, for: request
    ) { $0.document(arn: cloud.logGroupARN($0.name)) }
  }
}

enum PutRetentionPolicy: Operation {
  static let description = OperationDescription(
    .logs, "PutRetentionPolicy", "Says after how many days the events of a group expire.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let index = try cloud.logGroupPlace(request)
    let days = request["retentionInDays"]?.integer ?? 0
    guard LogGroup.retentionDays.contains(days) else {
      let set = LogGroup.retentionDays.map(String.init).joined(separator: ", ")
      throw .invalidParameter(
        TextConstraint.message(
          String(days), "retentionInDays", "Member must satisfy enum value set: [\(set)]"))
    }
    cloud.logGroups[index].retentionInDays = days
    return [:]
  }
}

enum DeleteRetentionPolicy: Operation {
  static let description = OperationDescription(
    .logs, "DeleteRetentionPolicy", "Lets the events of a group never expire.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    cloud.logGroups[try cloud.logGroupPlace(request)].retentionInDays = nil
    return [:]
  }
}

enum DeleteLogGroup: Operation {
  static let description = OperationDescription(
    .logs, "DeleteLogGroup", "Deletes a log group and everything in it.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    cloud.logGroups.remove(at: try cloud.logGroupPlace(request))
    return [:]
  }
}

enum TagResource: Operation {
  static let description = OperationDescription(
    .logs, "TagResource", "Adds tags to a log group, which is named by its ARN.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let index = try cloud.logGroupPlace(taggedIn: request)
    cloud.logGroups[index].tags = try LogsTags.add(request["tags"], to: cloud.logGroups[index].tags)
    return [:]
  }
}

enum UntagResource: Operation {
  static let description = OperationDescription(
    .logs, "UntagResource", "Removes tags from a log group, which is named by its ARN.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let index = try cloud.logGroupPlace(taggedIn: request)
    cloud.logGroups[index].tags = LogsTags.remove(
      request["tagKeys"], from: cloud.logGroups[index].tags)
    return [:]
  }
}

enum ListTagsForResource: Operation {
  static let description = OperationDescription(
    .logs, "ListTagsForResource", "Lists the tags of a log group, which is named by its ARN.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    ["tags": LogsTags.document(cloud.logGroups[try cloud.logGroupPlace(taggedIn: request)].tags)]
  }
}

enum TagLogGroup: Operation {
  static let description = OperationDescription(
    .logs, "TagLogGroup", "Adds tags to a log group.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let index = try cloud.logGroupPlace(request)
    cloud.logGroups[index].tags = try LogsTags.add(request["tags"], to: cloud.logGroups[index].tags)
    return [:]
  }
}

enum UntagLogGroup: Operation {
  static let description = OperationDescription(
    .logs, "UntagLogGroup", "Removes tags from a log group.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let index = try cloud.logGroupPlace(request)
    cloud.logGroups[index].tags = LogsTags.remove(
      request["tags"], from: cloud.logGroups[index].tags)
    return [:]
  }
}

enum ListTagsLogGroup: Operation {
  static let description = OperationDescription(
    .logs, "ListTagsLogGroup", "Lists the tags of a log group.")
  static let omittedFromDigest: String? = "the old name of ListTagsForResource"

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    ["tags": LogsTags.document(cloud.logGroups[try cloud.logGroupPlace(request)].tags)]
  }
}

extension LogGroup {
  /// After how many days events can expire (CWL-03).
  public static let retentionDays = [
    1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922,
    3288, 3653,
  ]
}
