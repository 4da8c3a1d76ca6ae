import AWSModel
import CloudTesting
import Documents
import Testing

@testable import AWSServices

@Suite struct UserTests {
  static let readOnly: JSONValue = "arn:aws:iam::aws:policy/AmazonEC2ReadOnlyAccess"
  static let policy: JSONValue = .string(
    #"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"ec2:Describe*","Resource":"*"}}"#
  )

  private static func lab() throws -> TestCloud {
    var test = TestCloud()
    try test.call(
      "CreateUser",
      ["UserName": "ann", "Path": "/team/", "Tags": [["Key": "team", "Value": "net"]]], of: .iam)
    return test
  }

  @Test func `a user is made, shown and listed below its path`() throws {
    var test = try Self.lab()
    let user = try test.call("GetUser", ["UserName": "ann"], of: .iam)["User"]
    #expect(user?["UserId"]?.string?.hasPrefix("AIDA") == true)
    #expect(user?["UserId"]?.string?.count == 21)
    #expect(user?["Arn"] == .string("arn:aws:iam::\(test.cloud.account):user/team/ann"))
    #expect(user?["Tags"] == [["Key": "team", "Value": "net"]])
    let listed = try test.call("ListUsers", ["PathPrefix": "/team/"], of: .iam)
    #expect(listed["Users"]?.array?.compactMap { $0["UserName"] } == ["ann"])
    let all = try test.call("ListUsers", of: .iam)
    #expect(all["Users"]?.array?.compactMap { $0["UserName"] } == ["ann", "vpclab-admin"])
    #expect(try test.call("GetUser", of: .iam)["User"]?["UserName"] == "vpclab-admin")
  }

  @Test func `policies are attached and written, listed, and taken away`() throws {
    var test = try Self.lab()
    let attach: JSONObject = ["UserName": "ann", "PolicyArn": Self.readOnly]
    try test.call("AttachUserPolicy", attach, of: .iam)
    let attached = try test.call("ListAttachedUserPolicies", ["UserName": "ann"], of: .iam)
    #expect(
      attached["AttachedPolicies"]
        == [["PolicyName": "AmazonEC2ReadOnlyAccess", "PolicyArn": Self.readOnly]])
    try test.call("DetachUserPolicy", attach, of: .iam)
    #expect(test.refusal(of: "DetachUserPolicy", attach, of: .iam)?.code == "NoSuchEntity")

    try test.call(
      "PutUserPolicy",
      ["UserName": "ann", "PolicyName": "look", "PolicyDocument": Self.policy], of: .iam)
    let names = try test.call("ListUserPolicies", ["UserName": "ann"], of: .iam)
    #expect(names["PolicyNames"] == ["look"])
    let named: JSONObject = ["UserName": "ann", "PolicyName": "look"]
    let written = try test.call("GetUserPolicy", named, of: .iam)
    #expect(written["PolicyDocument"]?["Statement"]?["Action"] == "ec2:Describe*")
    try test.call("DeleteUserPolicy", named, of: .iam)
    #expect(test.refusal(of: "GetUserPolicy", named, of: .iam)?.code == "NoSuchEntity")
  }

  @Test func `IAM-42 a user has two keys at most, each with its secret told once`() throws {
    var test = try Self.lab()
    var secrets: Set<String> = []
    for _ in 1...2 {
      let key = try test.call("CreateAccessKey", ["UserName": "ann"], of: .iam)["AccessKey"]
      #expect(key?["AccessKeyId"]?.string?.hasPrefix("AKIA") == true)
      #expect(key?["AccessKeyId"]?.string?.count == 20)
      secrets.insert(try #require(key?["SecretAccessKey"]?.string))
    }
    #expect(secrets.count == 2)
    Refusal(
      "a third", "CreateAccessKey", ["UserName": "ann"], "LimitExceeded",
      "Cannot exceed quota for AccessKeysPerUser: 2", of: .iam
    ).check(in: test)
    let listed = try test.call("ListAccessKeys", ["UserName": "ann"], of: .iam)
    let keys = try #require(listed["AccessKeyMetadata"]?.array)
    #expect(keys.count == 2 && keys.allSatisfy { $0["SecretAccessKey"] == nil })
    let id = try #require(keys[0]["AccessKeyId"])
    try test.call(
      "UpdateAccessKey", ["UserName": "ann", "AccessKeyId": id, "Status": "Inactive"], of: .iam)
    let after = try test.call("ListAccessKeys", ["UserName": "ann"], of: .iam)
    #expect(after["AccessKeyMetadata"]?[0]?["Status"] == "Inactive")
    try test.call("DeleteAccessKey", ["UserName": "ann", "AccessKeyId": id], of: .iam)
    try test.call("CreateAccessKey", ["UserName": "ann"], of: .iam)
  }

  struct Rest: CustomTestStringConvertible, Sendable {
    var operation: String
    var parameters: JSONObject
    var message: String
    var testDescription: String { operation }
  }

  @Test(arguments: [
    Rest(
      operation: "CreateAccessKey", parameters: ["UserName": "ann"],
      message: "Cannot delete entity, must delete access keys first."),
    Rest(
      operation: "AttachUserPolicy", parameters: ["UserName": "ann", "PolicyArn": readOnly],
      message: "Cannot delete entity, must detach all policies first."),
    Rest(
      operation: "PutUserPolicy",
      parameters: ["UserName": "ann", "PolicyName": "p", "PolicyDocument": policy],
      message: "Cannot delete entity, must delete policies first."),
  ])
  func `IAM-42 a user is deleted after what hangs on it`(rest: Rest) throws {
    var test = try Self.lab()
    try test.call(rest.operation, rest.parameters, of: .iam)
    Refusal(
      "delete", "DeleteUser", ["UserName": "ann"], "DeleteConflict", rest.message, of: .iam
    ).check(in: test)
    var fresh = try Self.lab()
    try fresh.call("DeleteUser", ["UserName": "ann"], of: .iam)
    #expect(fresh.cloud.users.count == 1)
  }

  @Test(arguments: [
    Refusal(
      "IAM-20 a name that differs by case", "CreateUser", ["UserName": "Ann"],
      "EntityAlreadyExists", "User with name Ann already exists.", of: .iam),
    Refusal(
      "a name with a blank", "CreateUser", ["UserName": "an n"], "ValidationError", of: .iam),
    Refusal(
      "a user that is not there", "GetUser", ["UserName": "bob"], "NoSuchEntity",
      "The user with name bob cannot be found.", of: .iam),
    Refusal(
      "a policy that is not there", "AttachUserPolicy",
      ["UserName": "ann", "PolicyArn": "arn:aws:iam::aws:policy/None"], "NoSuchEntity",
      "Policy arn:aws:iam::aws:policy/None does not exist or is not attachable.", of: .iam),
    Refusal(
      "a policy that is none", "PutUserPolicy",
      ["UserName": "ann", "PolicyName": "p", "PolicyDocument": "{"], "MalformedPolicyDocument",
      of: .iam),
    Refusal(
      "a key that is not there", "DeleteAccessKey",
      ["UserName": "ann", "AccessKeyId": "AKIA0000000000000000"], "NoSuchEntity",
      "The Access Key with id AKIA0000000000000000 cannot be found.", of: .iam),
  ])
  func `what is refused`(refusal: Refusal) throws { refusal.check(in: try Self.lab()) }
}
