import AWSModel
import CloudTesting
import Documents
import Testing

@testable import AWSServices

/// Whose credentials a call carries, and what they may do.
@Suite struct CallerTests {
  /// A user `ann` with a key, and a role `looker` that the account's users may assume.
  private static func lab(_ policy: String? = nil) throws -> TestCloud {
    var test = TestCloud()
    try test.call("CreateUser", ["UserName": "ann"], of: .iam)
    try test.make(
      "$key", "AccessKey.AccessKeyId", "CreateAccessKey", ["UserName": "ann"], of: .iam)
    if let policy {
      try test.call(
        "PutUserPolicy",
        ["UserName": "ann", "PolicyName": "p", "PolicyDocument": .string(policy)], of: .iam)
    }
    return test
  }

  private static func statement(
    _ effect: String, _ action: String, _ resource: String = "*"
  ) -> String {
    #"{"Effect":"\#(effect)","Action":"\#(action)","Resource":"\#(resource)"}"#
  }

  private static func document(_ statements: String...) -> String {
    #"{"Version":"2012-10-17","Statement":[\#(statements.joined(separator: ","))]}"#
  }

  struct Row: CustomTestStringConvertible, Sendable {
    var name: String
    var policy: String?
    var operation: String
    var parameters: JSONObject = [:]
    var service = Service.ec2
    /// `nil` where the call is carried out.
    var code: String?
    var reason = ""
    var testDescription: String { name }
  }

  static let rows = [
    Row(
      name: "a user without policies may do nothing", operation: "DescribeVpcs",
      code: "UnauthorizedOperation",
      reason: "because no identity-based policy allows the ec2:DescribeVpcs action"),
    Row(
      name: "what a policy allows is done", policy: document(statement("Allow", "ec2:Describe*")),
      operation: "DescribeVpcs"),
    Row(
      name: "and nothing else", policy: document(statement("Allow", "ec2:Describe*")),
      operation: "CreateVpc", parameters: ["CidrBlock": "10.0.0.0/16"],
      code: "UnauthorizedOperation"),
    Row(
      name: "a deny counts more than any allow",
      policy: document(statement("Allow", "*"), statement("Deny", "ec2:CreateVpc")),
      operation: "CreateVpc", parameters: ["CidrBlock": "10.0.0.0/16"],
      code: "UnauthorizedOperation",
      reason: "with an explicit deny in an identity-based policy"),
    Row(
      name: "IAM says AccessDenied", policy: document(statement("Allow", "ec2:*")),
      operation: "ListUsers", service: .iam, code: "AccessDenied",
      reason: "because no identity-based policy allows the iam:ListUsers action"),
    Row(
      name: "Logs says AccessDeniedException", policy: document(statement("Allow", "ec2:*")),
      operation: "DescribeLogGroups", service: .logs, code: "AccessDeniedException"),
    Row(
      name: "another resource is not allowed",
      policy: document(statement("Allow", "iam:*", "arn:aws:iam::*:user/ann")),
      operation: "GetUser", parameters: ["UserName": "vpclab-admin"], service: .iam,
      code: "AccessDenied"),
    Row(
      name: "the resource that is allowed",
      policy: document(statement("Allow", "iam:*", "arn:aws:iam::*:user/ann")),
      operation: "GetUser", parameters: ["UserName": "ann"], service: .iam),
    Row(
      name: "whose credentials they are may always be asked", operation: "GetCallerIdentity",
      service: .sts),
  ]

  @Test(arguments: rows)
  func `IAM-43 permissions are those of the caller's policies`(row: Row) throws {
    let test = try Self.lab(row.policy)
    let error = test.refusal(of: row.operation, row.parameters, of: row.service, with: "$key")
    #expect(error?.code == row.code)
    guard row.code != nil else { return }
    let sentence =
      "User: arn:aws:iam::\(test.cloud.account):user/ann is not authorized to perform: "
      + "\(row.service.rawValue):\(row.operation) on resource: "
    #expect(error?.message.contains(sentence) == true)
    #expect(error?.message.hasSuffix(row.reason) == true)
  }

  @Test func `a key that is switched off, or of nobody, is refused in each service's words`() throws
  {
    var test = try Self.lab()
    try test.call(
      "UpdateAccessKey", ["UserName": "ann", "AccessKeyId": "$key", "Status": "Inactive"], of: .iam)
    for key in ["$key", "AKIA0000000000000000"] {
      #expect(test.refusal(of: "DescribeVpcs", [:], with: key)?.code == "AuthFailure")
      #expect(
        test.refusal(of: "GetCallerIdentity", [:], of: .sts, with: key)?.code
          == "InvalidClientTokenId")
      #expect(
        test.refusal(of: "DescribeLogGroups", [:], of: .logs, with: key)?.code
          == "UnrecognizedClientException")
    }
  }

  @Test func `a role that is assumed brings its own permissions, until its credentials expire`()
    throws
  {
    var test = try Self.lab(Self.document(Self.statement("Allow", "sts:AssumeRole")))
    let trust =
      #"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"sts:AssumeRole"}]}"#
    try test.make(
      "$role", "Role.Arn", "CreateRole",
      ["RoleName": "looker", "AssumeRolePolicyDocument": .string(trust)], of: .iam)
    try test.call(
      "AttachRolePolicy", ["RoleName": "looker", "PolicyArn": UserTests.readOnly], of: .iam)
    let answer = try test.call(
      "AssumeRole", ["RoleArn": "$role", "RoleSessionName": "me", "DurationSeconds": 900],
      of: .sts, with: "$key")
    let key = try #require(answer["Credentials"]?["AccessKeyId"]?.string)
    #expect(key.hasPrefix("ASIA"))
    let identity = try test.call("GetCallerIdentity", of: .sts, with: key)
    #expect(
      identity["Arn"] == .string("arn:aws:sts::\(test.cloud.account):assumed-role/looker/me"))
    try test.call("DescribeVpcs", with: key)
    #expect(
      test.refusal(of: "CreateVpc", ["CidrBlock": "10.0.0.0/16"], with: key)?.code
        == "UnauthorizedOperation")
    test.cloud.advance(byMilliseconds: 901_000)
    #expect(test.refusal(of: "DescribeVpcs", [:], with: key)?.code == "RequestExpired")
    #expect(
      test.refusal(of: "GetCallerIdentity", [:], of: .sts, with: key)?.code == "ExpiredToken")
  }

  @Test func `GetSessionToken and GetAccessKeyInfo`() throws {
    var test = try Self.lab(Self.document(Self.statement("Allow", "sts:*")))
    let answer = try test.call("GetSessionToken", of: .sts, with: "$key")
    let key = try #require(answer["Credentials"]?["AccessKeyId"]?.string)
    let identity = try test.call("GetCallerIdentity", of: .sts, with: key)
    #expect(identity["Arn"] == .string("arn:aws:iam::\(test.cloud.account):user/ann"))
    let info = try test.call("GetAccessKeyInfo", ["AccessKeyId": "$key"], of: .sts)
    #expect(info["Account"] == .string(test.cloud.account))
  }

  @Test func `the learner's own user can lose its permissions`() throws {
    var test = try Self.lab()
    try test.call(
      "DetachUserPolicy",
      ["UserName": "vpclab-admin", "PolicyArn": "arn:aws:iam::aws:policy/AdministratorAccess"],
      of: .iam)
    #expect(test.refusal(of: "DescribeVpcs", [:])?.code == "UnauthorizedOperation")
  }
}
