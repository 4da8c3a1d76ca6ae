import AWSModel
import CloudTesting
import Documents
import Testing

@testable import AWSServices

@Suite struct InstanceProfileTests {
  /// A profile `web` that holds the role `server`, and the role `other`.
  private static func lab() throws -> TestCloud {
    var test = TestCloud()
    try test.call(
      "CreateInstanceProfile",
      ["InstanceProfileName": "web", "Tags": [["Key": "a", "Value": "b"]]], of: .iam)
    for role in ["server", "other"] as [JSONValue] {
      try test.call(
        "CreateRole",
        ["RoleName": role, "AssumeRolePolicyDocument": .string(IAMOperationsTests.trust)], of: .iam)
    }
    try test.call("AddRoleToInstanceProfile", held, of: .iam)
    return test
  }

  private static let held: JSONObject = ["InstanceProfileName": "web", "RoleName": "server"]
  private static let named: JSONObject = ["InstanceProfileName": "web"]

  @Test func `IAM-41 a profile holds one role, and is listed with it and for it`() throws {
    var test = try Self.lab()
    let profile = try test.call("GetInstanceProfile", Self.named, of: .iam)["InstanceProfile"]
    #expect(profile?["Arn"] == .string("arn:aws:iam::\(test.cloud.account):instance-profile/web"))
    #expect(profile?["InstanceProfileId"]?.string?.hasPrefix("AIPA") == true)
    #expect(profile?["Roles"]?.array?.compactMap { $0["RoleName"] } == ["server"])
    #expect(profile?["Tags"] == [["Key": "a", "Value": "b"]])
    func names(_ operation: String, _ parameters: JSONObject = [:]) throws -> [JSONValue] {
      let answer = try test.call(operation, parameters, of: .iam)
      return (answer["InstanceProfiles"]?.array ?? []).compactMap { $0["InstanceProfileName"] }
    }
    #expect(try names("ListInstanceProfiles") == ["web"])
    #expect(try names("ListInstanceProfilesForRole", ["RoleName": "server"]) == ["web"])
    #expect(try names("ListInstanceProfilesForRole", ["RoleName": "other"]) == [])
  }

  @Test func `IAM-41 role first, then profile`() throws {
    var test = try Self.lab()
    Refusal(
      "the profile", "DeleteInstanceProfile", Self.named, "DeleteConflict",
      "Cannot delete entity, must remove roles from instance profile first.", of: .iam
    ).check(in: test)
    Refusal(
      "the role", "DeleteRole", ["RoleName": "server"], "DeleteConflict",
      "Cannot delete entity, must remove roles from instance profile first.", of: .iam
    ).check(in: test)
    try test.call("RemoveRoleFromInstanceProfile", Self.held, of: .iam)
    try test.call("DeleteInstanceProfile", Self.named, of: .iam)
    try test.call("DeleteRole", ["RoleName": "server"], of: .iam)
    #expect(test.cloud.instanceProfiles.isEmpty)
  }

  @Test func `tags are added and removed`() throws {
    var test = try Self.lab()
    try test.call(
      "TagInstanceProfile",
      ["InstanceProfileName": "web", "Tags": [["Key": "c", "Value": "d"]]], of: .iam)
    try test.call(
      "UntagInstanceProfile", ["InstanceProfileName": "web", "TagKeys": ["a"]], of: .iam)
    let profile = try test.call("GetInstanceProfile", Self.named, of: .iam)["InstanceProfile"]
    #expect(profile?["Tags"] == [["Key": "c", "Value": "d"]])
  }

  @Test(arguments: [
    Refusal(
      "IAM-41 a second role", "AddRoleToInstanceProfile",
      ["InstanceProfileName": "web", "RoleName": "other"], "LimitExceeded",
      "Cannot exceed quota for InstanceSessionsPerInstanceProfile: 1", of: .iam),
    Refusal(
      "a name that differs by case", "CreateInstanceProfile", ["InstanceProfileName": "WEB"],
      "EntityAlreadyExists", "Instance Profile WEB already exists.", of: .iam),
    Refusal(
      "a profile that is not there", "GetInstanceProfile", ["InstanceProfileName": "none"],
      "NoSuchEntity", "Instance Profile none cannot be found.", of: .iam),
    Refusal(
      "a role that is not there", "AddRoleToInstanceProfile",
      ["InstanceProfileName": "web", "RoleName": "none"], "NoSuchEntity",
      "The role with name none cannot be found.", of: .iam),
    Refusal(
      "a role that it does not hold", "RemoveRoleFromInstanceProfile",
      ["InstanceProfileName": "web", "RoleName": "other"], "NoSuchEntity", of: .iam),
  ])
  func `what is refused`(refusal: Refusal) throws { refusal.check(in: try Self.lab()) }
}
