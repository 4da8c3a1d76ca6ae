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

extension Cloud {
  /// The account as it would be if the newest version of each policy were its default: tells an edit that
  /// was never put in force from one that would not help.
  public var withNewestPolicyVersions: Cloud {
    var cloud = self
    for index in cloud.managedPolicies.indices {
      guard let newest = cloud.managedPolicies[index].versions.first else { continue }
      cloud.managedPolicies[index].makeDefault(newest)
    }
    return cloud
  }
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
  static let managedByAWS: [ManagedPolicy] =
    [
      awsPolicy("AdministratorAccess", "ANPAIWMBCKSKIEE64ZLYK", actions: ["*"]),
      awsPolicy(
        "AmazonEC2FullAccess", "ANPAI3VAJF5ZCRZ7MCQE6", actions: ["ec2:*", "cloudwatch:*"]),
      awsPolicy(
        "AmazonEC2ReadOnlyAccess", "ANPAIGDT4SV4GSETWTBZK",
        actions: ["ec2:Describe*", "cloudwatch:Get*", "cloudwatch:List*"]),
      awsPolicy("AmazonVPCFullAccess", "ANPAJBWPGNOVKZD3JI2P2", actions: ["ec2:*"]),
      awsPolicy("AmazonVPCReadOnlyAccess", "ANPAIICZJNOJN36GTG6CM", actions: ["ec2:Describe*"]),
      awsPolicy(
        "AmazonS3ReadOnlyAccess", "ANPAIZTJ4DXE7G6AGAE6M", actions: ["s3:Get*", "s3:List*"]),
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
    ] + forOtherServices

  /// Those of services that the lab has not; scripts attach them to roles all the same (IAM-24).
  private static let forOtherServices: [ManagedPolicy] = [
    awsPolicy("AmazonS3FullAccess", "ANPAIFIR6V6BVTRAHWINE", actions: ["s3:*"]),
    awsPolicy("AmazonDynamoDBFullAccess", "ANPAINUGF2JSOSUY76KYA", actions: ["dynamodb:*"]),
    awsPolicy(
      "AmazonRDSFullAccess", "ANPAI3R4QMOG6Q5A4VWVG",
      actions: ["rds:*", "ec2:Describe*", "logs:DescribeLogStreams", "logs:GetLogEvents"]),
    awsPolicy("AmazonRoute53FullAccess", "ANPAJWVDLG5RPST6PHQ3A", actions: ["route53:*"]),
    awsPolicy("AmazonSNSFullAccess", "ANPAJWEKLCXXUNT2SOLSG", actions: ["sns:*"]),
    awsPolicy("AmazonSQSFullAccess", "ANPAI65L554VRJ33ECQS6", actions: ["sqs:*"]),
    awsPolicy(
      "AmazonSSMFullAccess", "ANPAJA7V6HI4ISQFMDYAG",
      actions: ["ec2:DescribeInstanceStatus", "logs:*", "ssm:*", "ec2messages:*"]),
    awsPolicy(
      "AmazonSSMReadOnlyAccess", "ANPAJODSKQGGJTHRYZ5FC",
      actions: ["ssm:Describe*", "ssm:Get*", "ssm:List*"]),
    awsPolicy(
      "AmazonEC2ContainerRegistryReadOnly", "ANPAIFYZPA37OOHVIH7KQ",
      actions: ["ecr:GetAuthorizationToken", "ecr:BatchGetImage", "ecr:Describe*", "ecr:List*"]),
    awsPolicy(
      "AmazonEKSClusterPolicy", "ANPAIBTLDQMIC6UOIGFWA",
      actions: ["ec2:Describe*", "ec2:CreateRoute", "ec2:CreateSecurityGroup", "ec2:CreateTags"]),
    awsPolicy(
      "AmazonEKSWorkerNodePolicy", "ANPAIBVMOY52IPQ6HD3PO",
      actions: ["ec2:Describe*", "eks:DescribeCluster"]),
    awsPolicy(
      "AmazonEKS_CNI_Policy", "ANPAJWLAS474LDBXNNTM4",
      actions: ["ec2:AssignPrivateIpAddresses", "ec2:AttachNetworkInterface", "ec2:Describe*"]),
    awsPolicy(
      "AutoScalingFullAccess", "ANPAIAWRCSJDDXDXGPCFU",
      actions: ["autoscaling:*", "cloudwatch:PutMetricAlarm", "ec2:Describe*"]),
    awsPolicy(
      "ElasticLoadBalancingFullAccess", "ANPAIDPMLA3IUIOQCISJ4",
      actions: ["elasticloadbalancing:*", "ec2:Describe*"]),
    awsPolicy(
      "CloudWatchReadOnlyAccess", "ANPAJN23PDQP7SZQAE3QE",
      actions: [
        "cloudwatch:Describe*", "cloudwatch:Get*", "cloudwatch:List*", "logs:Describe*",
        "logs:FilterLogEvents", "logs:Get*", "logs:List*", "logs:StartQuery", "logs:StopQuery",
        "logs:TestMetricFilter",
      ]),
    awsPolicy(
      "SecretsManagerReadWrite", "ANPAI3VG7CI5BIQZQ6G2E",
      actions: ["secretsmanager:*", "ec2:DescribeSecurityGroups", "ec2:DescribeSubnets"]),
    awsPolicy(
      "SecurityAudit", "ANPAIX2T3QCXHR2OGGCTO",
      actions: ["ec2:Describe*", "iam:Get*", "iam:List*", "logs:Describe*"]),
    awsPolicy(
      "IAMUserChangePassword", "ANPAJ4L4MM2A7QIEB56MS",
      actions: ["iam:ChangePassword", "iam:GetAccountPasswordPolicy"]),
    awsPolicy(
      "PowerUserAccess", "ANPAJYRXTHIB4FOVS3ZXS",
      allActionsExcept: ["iam:*", "organizations:*", "account:*"]),
    awsPolicy(
      "ViewOnlyAccess", "ANPAID22R6XPJATWOFDK6", path: "/job-function/",
      actions: ["ec2:Describe*", "iam:List*", "logs:Describe*"]),
    awsPolicy(
      "NetworkAdministrator", "ANPAJPNMADZFJCVPJVZA2", path: "/job-function/",
      actions: ["ec2:*", "logs:DescribeLogGroups", "logs:DescribeLogStreams", "logs:GetLogEvents"]),
    awsPolicy(
      "AWSLambdaBasicExecutionRole", "ANPAJNCQGXC42545SKXIK", path: "/service-role/",
      actions: ["logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"]),
    awsPolicy(
      "AWSLambdaVPCAccessExecutionRole", "ANPAJVTME3YLVNL72YR2K", path: "/service-role/",
      actions: [
        "logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents",
        "ec2:CreateNetworkInterface", "ec2:DescribeNetworkInterfaces", "ec2:DescribeSubnets",
        "ec2:DeleteNetworkInterface", "ec2:AssignPrivateIpAddresses",
        "ec2:UnassignPrivateIpAddresses",
      ]),
    awsPolicy(
      "AmazonECSTaskExecutionRolePolicy", "ANPAJG4T4G4PV56DE72PY", path: "/service-role/",
      actions: ["ecr:GetAuthorizationToken", "logs:CreateLogStream", "logs:PutLogEvents"]),
    awsPolicy(
      "AmazonEC2ContainerServiceforEC2Role", "ANPAJLYJCVHC7TQHCSQDS", path: "/service-role/",
      actions: ["ec2:DescribeTags", "ecs:*", "logs:CreateLogStream", "logs:PutLogEvents"]),
    awsPolicy(
      "AmazonEC2RoleforSSM", "ANPAI6TL3SMY22S4KMMX6", path: "/service-role/",
      actions: [
        "ssm:*", "ssmmessages:*", "ec2messages:*", "cloudwatch:PutMetricData",
        "ec2:DescribeInstanceStatus", "logs:CreateLogGroup", "logs:CreateLogStream",
        "logs:DescribeLogGroups", "logs:DescribeLogStreams", "logs:PutLogEvents",
      ]),
    awsPolicy(
      "AWSCodeDeployRole", "ANPAJ2NKMKD73QS5NBFLA", path: "/service-role/",
      actions: ["autoscaling:*", "ec2:Describe*", "ec2:TerminateInstances", "tag:GetResources"]),
  ]

  /// 2015-02-06T18:40:00Z, when AWS made most of them.
  private static let since = Instant(seconds: 1_423_248_000)

  private static func awsPolicy(
    _ name: String, _ uniqueID: String, path: String = "/", actions: [String] = [],
    allActionsExcept exceptions: [String] = []
  ) -> ManagedPolicy {
    let isExcept = actions.isEmpty
    let list = (isExcept ? exceptions : actions).map { "\"\($0)\"" }.joined(separator: ", ")
    let text = """
      {"Version": "2012-10-17", "Statement": \
      [{"Effect": "Allow", "\(isExcept ? "NotAction" : "Action")": [\(list)], "Resource": "*"}]}
      """
    let statement = PolicyStatement(
      sid: nil, effect: .allow, principals: nil,
      actions: isExcept ? .allExcept(exceptions) : .any(of: actions),
      resources: .any(of: ["*"]), conditions: [])
    let document = PolicyDocument(text: text, statements: [statement], hasVariables: true)
    return ManagedPolicy(
      name: name, path: path, uniqueID: uniqueID, arn: "arn:aws:iam::aws:policy\(path)\(name)",
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
