import DataPlane
import Documents
public import Foundations
public import NetworkModel

/// A set of permissions that can be attached to roles.
public struct ManagedPolicy: Equatable, Sendable {
  public struct Version: Equatable, Sendable {
    /// `v1`
    public var id: String
    public var document: PolicyDocument
    public var createdAt: Instant
  }

  public let name: String
  public var path: String
  /// `ANPA…`
  public var uniqueID: String
  public var arn: String
  public var createdAt: Instant
  public var updatedAt: Instant
  public var policyDescription: String?
  /// The version in force.
  public var defaultVersion: Version
  /// The others, in the order of their creation; at most four (IAM-21).
  public var otherVersions: [Version]
  /// The number of the newest version ever made; numbers are not used again.
  public var lastVersionNumber: Int
  public var tags: [Tag]

  /// All versions, newest first, as ListPolicyVersions has them.
  public var versions: [Version] {
    (otherVersions + [defaultVersion]).sorted { $0.number > $1.number }
  }

  public func version(_ id: String) -> Version? { versions.first { $0.id == id } }

  public var document: PolicyDocument { defaultVersion.document }
}

extension ManagedPolicy.Version {
  var number: Int { GivenNumber(id.dropFirst())?.value ?? 0 }
}

extension ManagedPolicy {
  mutating func makeDefault(_ version: Version) {
    guard version.id != defaultVersion.id else { return }
    otherVersions.removeAll { $0.id == version.id }
    otherVersions.append(defaultVersion)
    defaultVersion = version
  }
}

extension ManagedPolicy {
  /// Some of the policies that AWS itself keeps in every account.
  ///
  /// Their texts are shortened to what the lab's services can ask for.
  static let managedByAWS: [ManagedPolicy] = [
    awsPolicy("AdministratorAccess", "ANPAIWMBCKSKIEE64ZLYK", actions: ["*"]),
    awsPolicy("AmazonEC2FullAccess", "ANPAI3VAJF5ZCRZ7MCQE6", actions: ["ec2:*", "cloudwatch:*"]),
    awsPolicy(
      "AmazonEC2ReadOnlyAccess", "ANPAIGDT4SV4GSETWTBZK",
      actions: ["ec2:Describe*", "cloudwatch:Get*", "cloudwatch:List*"]),
    awsPolicy("AmazonVPCFullAccess", "ANPAJBWPGNOVKZD3JI2P2", actions: ["ec2:*"]),
    awsPolicy("AmazonVPCReadOnlyAccess", "ANPAIICZJNOJN36GTG6CM", actions: ["ec2:Describe*"]),
    awsPolicy("AmazonS3ReadOnlyAccess", "ANPAIZTJ4DXE7G6AGAE6M", actions: ["s3:Get*", "s3:List*"]),
    awsPolicy(
      "CloudWatchFullAccess", "ANPAIKEABORKUXN6DEAZU", actions: ["cloudwatch:*", "logs:*"]),
    awsPolicy("CloudWatchLogsFullAccess", "ANPAJ3ZGNWK2R5HW5BQFO", actions: ["logs:*"]),
    awsPolicy(
      "CloudWatchLogsReadOnlyAccess", "ANPAJ2YIYDYSNNEHK3VKW",
      actions: [
        "logs:Describe*", "logs:Get*", "logs:List*", "logs:StartQuery", "logs:StopQuery",
        "logs:FilterLogEvents",
      ]),
    awsPolicy(
      "AmazonSSMManagedInstanceCore", "ANPAIBMTL5YXJ7CFXOG4S",
      actions: ["ssm:*", "ssmmessages:*", "ec2messages:*"]),
    awsPolicy(
      "CloudWatchAgentServerPolicy", "ANPAQ5LUSNHZTBOVOSTBS",
      actions: ["cloudwatch:PutMetricData", "ec2:DescribeTags", "logs:*", "ssm:GetParameter"]),
    awsPolicy("IAMFullAccess", "ANPAI7XKCFMBPM3QQRRVQ", actions: ["iam:*"]),
    awsPolicy("IAMReadOnlyAccess", "ANPAJKSO7NDY4T57MWDSQ", actions: ["iam:Get*", "iam:List*"]),
    awsPolicy(
      "ReadOnlyAccess", "ANPAILL3HVNFSB6DCOWYQ",
      actions: [
        "cloudwatch:Get*", "cloudwatch:List*", "ec2:Describe*", "iam:Get*", "iam:List*",
        "logs:Describe*", "logs:FilterLogEvents", "logs:Get*", "logs:List*", "logs:StartQuery",
        "logs:StopQuery", "s3:Get*", "s3:List*",
      ]),
  ]

  /// 2015-02-06T18:40:00Z, when AWS made most of them.
  private static let since = Instant(seconds: 1_423_248_000)

  private static func awsPolicy(
    _ name: String, _ uniqueID: String, actions: [String]
  ) -> ManagedPolicy {
    let list = actions.map { "\"\($0)\"" }.joined(separator: ", ")
    let text = """
      {"Version": "2012-10-17", "Statement": \
      [{"Effect": "Allow", "Action": [\(list)], "Resource": "*"}]}
      """
    let statement = PolicyStatement(
      sid: nil, effect: .allow, principals: nil, actions: .any(of: actions),
      resources: .any(of: ["*"]), conditions: [])
    let document = PolicyDocument(text: text, statements: [statement], hasVariables: true)
    return ManagedPolicy(
      name: name, path: "/", uniqueID: uniqueID, arn: "arn:aws:iam::aws:policy/\(name)",
      createdAt: since, updatedAt: since, policyDescription: nil,
      defaultVersion: Version(id: "v1", document: document, createdAt: since), otherVersions: [],
      lastVersionNumber: 1, tags: [])
  }
}

extension ManagedPolicy {
  /// The policy as CreatePolicy and ListPolicies show it.
  func document(attachments: Int) -> JSONObject {
    [
      "PolicyName": .string(name), "PolicyId": .string(uniqueID), "Arn": .string(arn),
      "Path": .string(path), "DefaultVersionId": .string(defaultVersion.id),
      "AttachmentCount": .integer(attachments), "PermissionsBoundaryUsageCount": 0,
      "IsAttachable": true, "CreateDate": .string(createdAt.iso8601),
      "UpdateDate": .string(updatedAt.iso8601),
    ]
  }

  /// GetPolicy adds description and tags.
  func detailedDocument(attachments: Int) -> JSONObject {
    var members = document(attachments: attachments)
    let dates = (members["CreateDate"], members["UpdateDate"])
    members["CreateDate"] = nil
    members["UpdateDate"] = nil
    members["Description"] = policyDescription.map(JSONValue.string)
    members["CreateDate"] = dates.0
    members["UpdateDate"] = dates.1
    members["Tags"] = IAMTags.document(tags)
    return members
  }

  /// ListPolicyVersions leaves the text out, GetPolicyVersion shows it.
  func document(of version: Version, withText: Bool) -> JSONValue {
    var members: JSONObject = [:]
    if withText { members["Document"] = version.document.value }
    members["VersionId"] = .string(version.id)
    members["IsDefaultVersion"] = .boolean(version.id == defaultVersion.id)
    members["CreateDate"] = .string(version.createdAt.iso8601)
    return .object(members)
  }
}

extension ManagedPolicy: ResourceKind {
  static func references(for member: String, in cloud: Cloud) -> [ResourceReference] {
    guard member == "PolicyArn" else { return [] }
    return cloud.managedPolicies.map { ResourceReference($0.arn) }
  }

  static func isThere(_ reference: String, in cloud: Cloud) -> Bool {
    cloud.managedPolicies.contains { $0.name == reference }
  }
}
