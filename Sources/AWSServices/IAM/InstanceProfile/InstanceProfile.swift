import AWSModel
import DataPlane
import Documents
import Foundations
import NetworkModel

/// What gives a role to an instance.
struct InstanceProfile: Equatable, Sendable {
  let name: String
  let path: String
  /// `AIPA…`
  let uniqueID: String
  let arn: String
  let createdAt: Instant
  /// At most one (IAM-41).
  var roleName: String?
  var tags: [Tag]
}

extension InstanceProfile {
  func document(in cloud: Cloud) -> JSONObject {
    let role = cloud.roles.first { $0.name == roleName }
    var members: JSONObject = [
      "Path": .string(path), "InstanceProfileName": .string(name),
      "InstanceProfileId": .string(uniqueID), "Arn": .string(arn),
      "CreateDate": .string(createdAt.iso8601),
      "Roles": .array(role.map { [.object($0.document(isDetailed: false))] } ?? []),
    ]
    if !tags.isEmpty { members["Tags"] = IAMTags.document(tags) }
    return members
  }
}

extension InstanceProfile: ResourceKind {
  static func references(for member: String, in cloud: Cloud) -> [ResourceReference] {
    guard member == "InstanceProfileName" || member == "IamInstanceProfile" else { return [] }
    return cloud.instanceProfiles.map {
      ResourceReference(member == "IamInstanceProfile" ? "Name=\($0.name)" : $0.name)
    }
  }

  static func isThere(_ reference: String, in cloud: Cloud) -> Bool {
    cloud.instanceProfiles.contains { $0.name == reference }
  }
}

extension Cloud {
  func instanceProfilePlace(_ request: Request) throws(AWSError) -> Int {
    let name = request["InstanceProfileName"]?.string ?? ""
    guard let index = instanceProfiles.firstIndex(where: { $0.name == name }) else {
      throw AWSError("NoSuchEntity", "Instance Profile \(name) cannot be found.")
    }
    return index
  }

  /// The profile that a launch names, by name or by ARN.
  mutating func launchProfile(_ value: JSONValue) throws(AWSError) -> LaunchOptions.Profile {
    let name = value["Name"]?.string
    let arn = value["Arn"]?.string
    let found = instanceProfiles.first { name != nil ? $0.name == name : $0.arn == arn }
    guard let found else {
      throw AWSError(
        "InvalidParameterValue",
        name.map {
          "Value (\($0)) for parameter iamInstanceProfile.name is invalid. "
            + "Invalid IAM Instance Profile name"
        }
          ?? "Value (\(arn ?? "")) for parameter iamInstanceProfile.arn is invalid. "
          + "Invalid IAM Instance Profile ARN",
        advice: "aws iam list-instance-profiles lists those that there are; a role alone is none.")
    }
    return LaunchOptions.Profile(
      arn: found.arn, id: found.uniqueID, association: newIdentifier("iip-assoc"))
  }
}

enum CreateInstanceProfile: Operation {
  static let description = OperationDescription(
    .iam, "CreateInstanceProfile", "Creates an instance profile, which holds no role yet.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let name = request["InstanceProfileName"]?.string ?? ""
    let path = request["Path"]?.string ?? "/"
    try IAMName.check(name, "instanceProfileName")
    try IAMName.checkPath(path)
    let tags = try IAMTags.parse(request["Tags"])
    guard !cloud.instanceProfiles.contains(where: { $0.name.lowercased() == name.lowercased() })
    else {
      throw AWSError("EntityAlreadyExists", "Instance Profile \(name) already exists.")
    }
    let profile = InstanceProfile(
      name: name, path: path, uniqueID: cloud.newUniqueID("AIPA"),
      arn: "arn:aws:iam::\(cloud.account):instance-profile\(path)\(name)",
      createdAt: cloud.nowInSeconds, tags: tags)
    cloud.instanceProfiles.append(profile)
    return ["InstanceProfile": .object(profile.document(in: cloud))]
  }
}

enum GetInstanceProfile: Operation {
  static let description = OperationDescription(
    .iam, "GetInstanceProfile", "Shows an instance profile and its role.")
  static let omittedFromDigest: String? = "ListInstanceProfiles shows the same"

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let profile = cloud.instanceProfiles[try cloud.instanceProfilePlace(request)]
    return ["InstanceProfile": .object(profile.document(in: cloud))]
  }
}

enum ListInstanceProfiles: Operation {
  static let description = OperationDescription(
    .iam, "ListInstanceProfiles", "Lists instance profiles.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let prefix = request["PathPrefix"]?.string ?? "/"
    let profiles = cloud.instanceProfiles.filter { $0.path.hasPrefix(prefix) }
      .sorted { $0.name < $1.name }
    return try IAMPaging.response("InstanceProfiles", profiles, for: request) {
      .object($0.document(in: cloud))
    }
  }
}

enum ListInstanceProfilesForRole: Operation {
  static let description = OperationDescription(
    .iam, "ListInstanceProfilesForRole", "Lists the instance profiles that hold a role.")
  static let omittedFromDigest: String? = "ListInstanceProfiles says it from the other side"

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let role = try cloud.role(request)
    let profiles = cloud.instanceProfiles.filter { $0.roleName == role.name }
    return try IAMPaging.response("InstanceProfiles", profiles, for: request) {
      .object($0.document(in: cloud))
    }
  }
}

enum AddRoleToInstanceProfile: Operation {
  static let description = OperationDescription(
    .iam, "AddRoleToInstanceProfile", "Puts a role into an instance profile.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let index = try cloud.instanceProfilePlace(request)
    let role = try cloud.role(request)
    guard cloud.instanceProfiles[index].roleName == nil else {
      throw AWSError(
        "LimitExceeded", "Cannot exceed quota for InstanceSessionsPerInstanceProfile: 1")
    }
    cloud.instanceProfiles[index].roleName = role.name
    return [:]
  }
}

enum RemoveRoleFromInstanceProfile: Operation {
  static let description = OperationDescription(
    .iam, "RemoveRoleFromInstanceProfile", "Takes the role out of an instance profile.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let index = try cloud.instanceProfilePlace(request)
    let role = try cloud.role(request)
    guard cloud.instanceProfiles[index].roleName == role.name else {
      throw AWSError(
        "NoSuchEntity",
        "Role \(role.name) is not in instance profile \(cloud.instanceProfiles[index].name).")
    }
    cloud.instanceProfiles[index].roleName = nil
    return [:]
  }
}

enum DeleteInstanceProfile: Operation {
  static let description = OperationDescription(
    .iam, "DeleteInstanceProfile", "Deletes an instance profile that holds no role.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let index = try cloud.instanceProfilePlace(request)
    guard cloud.instanceProfiles[index].roleName == nil else {
      throw AWSError(
        "DeleteConflict", "Cannot delete entity, must remove roles from instance profile first.",
        advice: "aws iam remove-role-from-instance-profile takes it out.")
    }
    cloud.instanceProfiles.remove(at: index)
    return [:]
  }
}

enum TagInstanceProfile: Operation {
  static let description = OperationDescription(
    .iam, "TagInstanceProfile", "Adds tags to an instance profile.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let index = try cloud.instanceProfilePlace(request)
    cloud.instanceProfiles[index].tags = try IAMTags.add(
      request["Tags"], to: cloud.instanceProfiles[index].tags)
    return [:]
  }
}

enum UntagInstanceProfile: Operation {
  static let description = OperationDescription(
    .iam, "UntagInstanceProfile", "Removes tags from an instance profile.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let index = try cloud.instanceProfilePlace(request)
    cloud.instanceProfiles[index].tags = IAMTags.remove(
      request["TagKeys"], from: cloud.instanceProfiles[index].tags)
    return [:]
  }
}
