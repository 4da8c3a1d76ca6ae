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
