import AWSModel
import DataPlane
import Documents
import Foundations
import NetworkModel

/// A person of the account, or a program, with permissions and keys of its own.
struct User: Equatable, Sendable {
  /// What a program signs its calls with.
  struct AccessKey: Equatable, Sendable {
    /// `AKIA…`
    let id: String
    let createdAt: Instant
    var isActive: Bool
  }

  /// Unique regardless of case (IAM-20).
  let name: String
  let path: String
  /// `AIDA…`
  let uniqueID: String
  let arn: String
  let createdAt: Instant
  var attachedPolicyARNs: [String] = []
  var inlinePolicies: [Role.InlinePolicy] = []
  /// At most two (IAM-42).
  var accessKeys: [AccessKey] = []
  var tags: [Tag] = []
}

extension User {
  /// As GetUser shows it; lists leave the tags out.
  func document(withTags: Bool) -> JSONObject {
    var members: JSONObject = [
      "Path": .string(path), "UserName": .string(name), "UserId": .string(uniqueID),
      "Arn": .string(arn), "CreateDate": .string(createdAt.iso8601),
    ]
    if withTags, !tags.isEmpty { members["Tags"] = IAMTags.document(tags) }
    return members
  }

  func document(of key: AccessKey) -> JSONObject {
    [
      "UserName": .string(name), "AccessKeyId": .string(key.id),
      "Status": key.isActive ? "Active" : "Inactive", "CreateDate": .string(key.createdAt.iso8601),
    ]
  }
}

extension User: ResourceKind {
  static func references(for member: String, in cloud: Cloud) -> [ResourceReference] {
    guard member == "UserName" else { return [] }
    return cloud.users.map { ResourceReference($0.name) }
  }

  static func isThere(_ reference: String, in cloud: Cloud) -> Bool {
    cloud.users.contains { $0.name == reference }
  }
}

extension Cloud {
  /// The place of the request's `UserName`, or of the caller where the operation means that then.
  func userPlace(_ request: Request, orCaller: Bool = false) throws(AWSError) -> Int {
    var name = request["UserName"]?.string
    if name == nil, orCaller { name = try caller(of: request).userName }
    guard let index = users.firstIndex(where: { $0.name == name }) else {
      throw AWSError("NoSuchEntity", "The user with name \(name ?? "") cannot be found.")
    }
    return index
  }

  func user(_ request: Request) throws(AWSError) -> User { users[try userPlace(request)] }
}

enum CreateAccessKey: Operation {
  static let description = OperationDescription(
    .iam, "CreateAccessKey", "Makes a user's key pair for programs and tells its secret, once.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let index = try cloud.userPlace(request, orCaller: true)
    guard cloud.users[index].accessKeys.count < 2 else {
      throw AWSError("LimitExceeded", "Cannot exceed quota for AccessKeysPerUser: 2")
    }
    let key = User.AccessKey(
      id: "AKIA" + cloud.identifiers.base32(digits: 16), createdAt: cloud.nowInSeconds,
      isActive: true)
    cloud.users[index].accessKeys.append(key)
    return [
      "AccessKey": [
        "UserName": .string(cloud.users[index].name), "AccessKeyId": .string(key.id),
        "Status": "Active", "SecretAccessKey": .string(cloud.identifiers.base32(digits: 40)),
        "CreateDate": .string(key.createdAt.iso8601),
      ]
    ]
  }
}

enum ListAccessKeys: Operation {
  static let description = OperationDescription(
    .iam, "ListAccessKeys", "Lists a user's keys, without their secrets.")
  static let omittedFromDigest: String? = "without a name it shows whoever calls"

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let user = cloud.users[try cloud.userPlace(request, orCaller: true)]
    return try IAMPaging.response("AccessKeyMetadata", user.accessKeys, for: request) {
      .object(user.document(of: $0))
    }
  }
}

enum UpdateAccessKey: Operation {
  static let description = OperationDescription(
    .iam, "UpdateAccessKey", "Switches a key on or off.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let (user, key) = try cloud.accessKeyPlace(request)
    cloud.users[user].accessKeys[key].isActive = request["Status"] == "Active"
    return [:]
  }
}

enum DeleteAccessKey: Operation {
  static let description = OperationDescription(
    .iam, "DeleteAccessKey", "Deletes a key.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let (user, key) = try cloud.accessKeyPlace(request)
    cloud.users[user].accessKeys.remove(at: key)
    return [:]
  }
}

extension Cloud {
  fileprivate func accessKeyPlace(_ request: Request) throws(AWSError) -> (user: Int, key: Int) {
    let user = try userPlace(request, orCaller: true)
    let id = request["AccessKeyId"]?.string ?? ""
    guard let key = users[user].accessKeys.firstIndex(where: { $0.id == id }) else {
      throw AWSError("NoSuchEntity", "The Access Key with id \(id) cannot be found.")
    }
    return (user, key)
  }
}
