import AWSModel
import DataPlane
import Documents
import Foundations
import NetworkModel

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
