import AWSModel
import Documents
import Foundations
import Testing

@testable import AWSServices
@testable import NetworkModel

@Suite struct IAMOperationsTests {
  static let permissions = #"""
    {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
      "Action": ["logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents",
        "logs:DescribeLogGroups", "logs:DescribeLogStreams"], "Resource": "*"}]}
    """#
  static let trust = #"""
    {"Version": "2012-10-17", "Statement": [{"Sid": "Statement1", "Effect": "Allow",
      "Principal": {"Service": "vpc-flow-logs.amazonaws.com"}, "Action": "sts:AssumeRole"}]}
    """#

  var cloud = Cloud(seed: 7, now: Instant(seconds: 1_795_425_420))

  @discardableResult
  private mutating func call(_ operation: String, _ parameters: JSONObject) throws -> JSONObject {
    try cloud.handle(Request(.iam, operation, parameters))
  }

  private mutating func makePolicy(_ name: String = "Policy") throws -> JSONValue {
    let response = try call(
      "CreatePolicy", ["PolicyName": .string(name), "PolicyDocument": .string(Self.permissions)])
    return response["Policy"]?["Arn"] ?? nil
  }

  private mutating func makeRole(_ name: String = "Role") throws {
    try call(
      "CreateRole",
      ["RoleName": .string(name), "AssumeRolePolicyDocument": .string(Self.trust)])
  }

  private mutating func expectError(
    _ code: String, _ message: String, from operation: String, _ parameters: JSONObject
  ) {
    let error = #expect(throws: AWSError.self) {
      try cloud.handle(Request(.iam, operation, parameters))
    }
    #expect(error?.code == code)
    #expect(error?.message == message)
  }

  /// IAM-22
  @Test mutating func `the guide's policy and role come into being as IAM shows them`() throws {
    let arn = try makePolicy("NextWorkVPCFlowLogsPolicy")
    #expect(
      arn == .string("arn:aws:iam::\(cloud.account):policy/NextWorkVPCFlowLogsPolicy"))
    try makeRole("NextWorkVPCFlowLogsRole")
    try call("AttachRolePolicy", ["RoleName": "NextWorkVPCFlowLogsRole", "PolicyArn": arn])

    let role = try call("GetRole", ["RoleName": "NextWorkVPCFlowLogsRole"])["Role"]
    #expect(role?["RoleId"]?.string?.hasPrefix("AROA") == true)
    #expect(role?["RoleId"]?.string?.count == 21)
    #expect(
      role?["AssumeRolePolicyDocument"]?["Statement"]?[0]?["Principal"]
        == ["Service": "vpc-flow-logs.amazonaws.com"])
    let policy = try call("GetPolicy", ["PolicyArn": arn])["Policy"]
    #expect(policy?["PolicyId"]?.string?.hasPrefix("ANPA") == true)
    #expect(policy?["AttachmentCount"] == 1)
    #expect(policy?["DefaultVersionId"] == "v1")
    let attached = try call(
      "ListAttachedRolePolicies", ["RoleName": "NextWorkVPCFlowLogsRole"])
    #expect(attached["AttachedPolicies"]?[0]?["PolicyArn"] == arn)
  }

  /// IAM-20
  @Test mutating func `names are unique regardless of case`() throws {
    try makeRole("a")
    expectError(
      "EntityAlreadyExists", "Role with name A already exists.", from: "CreateRole",
      ["RoleName": "A", "AssumeRolePolicyDocument": .string(Self.trust)])
    _ = try makePolicy("p")
    expectError(
      "EntityAlreadyExists",
      "A policy called P already exists. Duplicate names are not allowed.", from: "CreatePolicy",
      ["PolicyName": "P", "PolicyDocument": .string(Self.permissions)])
  }

  @Test mutating func `a user counts as a role does (IAM-23)`() throws {
    let arn = try makePolicy()
    try call("CreateUser", ["UserName": "ann"])
    try call("AttachUserPolicy", ["UserName": "ann", "PolicyArn": arn])
    #expect(try call("GetPolicy", ["PolicyArn": arn])["Policy"]?["AttachmentCount"] == 1)
    let attached = try call("ListPolicies", ["Scope": "Local", "OnlyAttached": true])
    #expect(attached["Policies"]?.array?.count == 1)
    let entities = try call("ListEntitiesForPolicy", ["PolicyArn": arn])
    #expect(entities["PolicyUsers"]?.array?.compactMap { $0["UserName"] } == ["ann"])
    let roles = try call("ListEntitiesForPolicy", ["PolicyArn": arn, "EntityFilter": "Role"])
    #expect(roles["PolicyUsers"] == [])
    expectError(
      "DeleteConflict", "Cannot delete a policy attached to entities.", from: "DeletePolicy",
      ["PolicyArn": arn])
    try call("DetachUserPolicy", ["UserName": "ann", "PolicyArn": arn])
    try call("DeletePolicy", ["PolicyArn": arn])
  }

  @Test mutating func `what is in use is not deleted (IAM-23)`() throws {
    let arn = try makePolicy()
    try makeRole()
    try call("AttachRolePolicy", ["RoleName": "Role", "PolicyArn": arn])
    expectError(
      "DeleteConflict", "Cannot delete a policy attached to entities.", from: "DeletePolicy",
      ["PolicyArn": arn])
    expectError(
      "DeleteConflict", "Cannot delete entity, must detach all policies first.",
      from: "DeleteRole", ["RoleName": "Role"])
    try call("DetachRolePolicy", ["RoleName": "Role", "PolicyArn": arn])
    try call(
      "PutRolePolicy",
      ["RoleName": "Role", "PolicyName": "in", "PolicyDocument": .string(Self.permissions)])
    expectError(
      "DeleteConflict", "Cannot delete entity, must delete policies first.", from: "DeleteRole",
      ["RoleName": "Role"])
    try call("DeleteRolePolicy", ["RoleName": "Role", "PolicyName": "in"])
    try call("DeletePolicy", ["PolicyArn": arn])
    try call("DeleteRole", ["RoleName": "Role"])
    #expect(cloud.roles.isEmpty && cloud.managedPolicies.isEmpty)
  }

  @Test mutating func `what does not exist is not found`() throws {
    try makeRole()
    let arn = "arn:aws:iam::\(cloud.account):policy/none"
    expectError(
      "NoSuchEntity", "The role with name none cannot be found.", from: "GetRole",
      ["RoleName": "none"])
    expectError(
      "NoSuchEntity", "Policy \(arn) was not found.", from: "GetPolicy",
      ["PolicyArn": .string(arn)])
    expectError(
      "NoSuchEntity", "Policy \(arn) does not exist or is not attachable.",
      from: "AttachRolePolicy", ["RoleName": "Role", "PolicyArn": .string(arn)])
    expectError(
      "NoSuchEntity", "Policy \(arn) was not found.", from: "DetachRolePolicy",
      ["RoleName": "Role", "PolicyArn": .string(arn)])
    expectError(
      "ValidationError",
      "1 validation error detected: Value 'none' at 'policyArn' failed to satisfy constraint: "
        + "Member must have length greater than or equal to 20",
      from: "AttachRolePolicy", ["RoleName": "Role", "PolicyArn": "none"])
  }

  @Test mutating func `policies that AWS keeps for other services can be attached (IAM-24)`() throws
  {
    try makeRole()
    for name in [
      "AmazonS3FullAccess", "PowerUserAccess", "job-function/ViewOnlyAccess",
      "service-role/AWSLambdaBasicExecutionRole", "service-role/AmazonEC2RoleforSSM",
    ] {
      let arn = JSONValue.string("arn:aws:iam::aws:policy/\(name)")
      try call("AttachRolePolicy", ["RoleName": "Role", "PolicyArn": arn])
      let policy = try call("GetPolicy", ["PolicyArn": arn])["Policy"]
      #expect(policy?["Arn"] == arn && policy?["AttachmentCount"] == 1)
    }
    let power = try call(
      "GetPolicyVersion",
      ["PolicyArn": "arn:aws:iam::aws:policy/PowerUserAccess", "VersionId": "v1"])
    #expect(
      power["PolicyVersion"]?["Document"]?["Statement"]?[0]?["NotAction"]?[0] == "iam:*")
  }

  @Test mutating func `a long name is refused before anything else (IAM-20)`() {
    let name = String(repeating: "r", count: 65)
    expectError(
      "ValidationError",
      "1 validation error detected: Value '\(name)' at 'roleName' failed to satisfy constraint: "
        + "Member must have length less than or equal to 64",
      from: "CreateRole", ["RoleName": .string(name), "AssumeRolePolicyDocument": "{}"])
  }

  /// IAM-21
  @Test mutating func `a policy keeps five versions and the default is in force`() throws {
    let arn = try makePolicy()
    let denial = #"""
      {"Version": "2012-10-17",
       "Statement": {"Effect": "Deny", "Action": "*", "Resource": "*"}}
      """#
    for _ in 2...5 {
      try call("CreatePolicyVersion", ["PolicyArn": arn, "PolicyDocument": .string(denial)])
    }
    expectError(
      "LimitExceeded",
      "A managed policy can have up to 5 versions. Before you create a new version, you must "
        + "delete an existing version.",
      from: "CreatePolicyVersion", ["PolicyArn": arn, "PolicyDocument": .string(denial)])
    expectError(
      "DeleteConflict", "Cannot delete the default version of a policy.",
      from: "DeletePolicyVersion", ["PolicyArn": arn, "VersionId": "v1"])
    #expect(cloud.managedPolicies.first?.document.statements.first?.effect == .allow)
    let edited = cloud.withNewestPolicyVersions.managedPolicies.first
    #expect(edited?.defaultVersion.id == "v5")
    #expect(edited?.document.statements.first?.effect == .deny)
    try call("SetDefaultPolicyVersion", ["PolicyArn": arn, "VersionId": "v3"])
    try call("DeletePolicyVersion", ["PolicyArn": arn, "VersionId": "v1"])
    let versions = try call("ListPolicyVersions", ["PolicyArn": arn])["Versions"]?.array ?? []
    #expect(versions.compactMap { $0["VersionId"]?.string } == ["v5", "v4", "v3", "v2"])
    #expect(versions.map { $0["IsDefaultVersion"] } == [false, false, true, false])
  }

  @Test(arguments: [(6144, nil), (6145, "LimitExceeded")] as [(Int, String?)])
  func `IAM-21 white space does not count against a policy's size`(
    size: Int, code: String?
  ) throws {
    func text(_ sid: String) -> String {
      #"{"Version":"2012-10-17","Statement":[{"Sid":"\#(sid)","Effect":"Allow","Action":"*","Resource":"*"}]}"#
    }
    let padding = String(repeating: "a", count: size - text("").utf8.count)
    let spacious = text(padding) + String(repeating: " ", count: 500)
    var cloud = cloud
    var refusal: AWSError?
    do throws(AWSError) {
      _ = try cloud.handle(
        Request(
          .iam, "CreatePolicy",
          ["PolicyName": "large", "PolicyDocument": .string(spacious)]))
    } catch { refusal = error }
    #expect(refusal?.code == code)
  }

  @Test mutating func `lists come in pages`() throws {
    for name in ["a", "b", "c"] { try makeRole(name) }
    let first = try call("ListRoles", ["MaxItems": 2])
    #expect(first["Roles"]?.array?.count == 2)
    #expect(first["IsTruncated"] == true)
    // IAM-45: two are AWS's own.
    let second = try call("ListRoles", ["Marker": first["Marker"] ?? nil])
    #expect(second["Roles"]?.array?.last?["RoleName"] == "c")
    #expect(second["IsTruncated"] == false)
  }

  @Test mutating func `a role can be asked what it may do`() throws {
    try makeRole()
    let arn = try makePolicy()
    try call("AttachRolePolicy", ["RoleName": "Role", "PolicyArn": arn])
    let results = try call(
      "SimulatePrincipalPolicy",
      [
        "PolicySourceArn": .string(cloud.roles[0].arn),
        "ActionNames": ["logs:PutLogEvents", "logs:DeleteLogGroup"],
      ])["EvaluationResults"]?.array
    #expect(results?.map { $0["EvalDecision"] } == ["allowed", "implicitDeny"])
  }

  @Test(arguments: [
    (#"{"StringEquals": {"aws:SourceAccount": "ACCOUNT"}}"#, true),
    (#"{"StringEquals": {"aws:SourceAccount": "999999999999"}}"#, false),
    (#"{"ArnLike": {"aws:SourceArn": "arn:aws:ec2:*:ACCOUNT:vpc-flow-log/*"}}"#, true),
    (#"{"ArnLike": {"aws:SourceArn": "arn:aws:ec2:*:ACCOUNT:vpc-flow-log/fl-2"}}"#, false),
  ])
  func `trust can be narrowed to an account and a flow log (IAM-30)`(
    condition: String, isTrusted: Bool
  ) throws {
    var cloud = cloud
    let text = #"""
      {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
        "Principal": {"Service": "vpc-flow-logs.amazonaws.com"}, "Action": "sts:AssumeRole",
        "Condition": \#(condition.split(separator: "ACCOUNT", omittingEmptySubsequences: false).joined(separator: cloud.account))}]}
      """#
    _ = try cloud.handle(
      Request(.iam, "CreateRole", ["RoleName": "r", "AssumeRolePolicyDocument": .string(text)]))
    #expect(
      cloud.canAssume(
        cloud.roles[0], service: ServicePrincipal.flowLogs,
        for: "arn:aws:ec2:us-west-2:\(cloud.account):vpc-flow-log/fl-1") == isTrusted)
  }
}
