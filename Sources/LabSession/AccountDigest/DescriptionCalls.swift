import AWSModel
import Documents

/// The calls whose answers are the account as a transcript compares it.
///
/// The list is part of the transcript's format: an operation is added together with new ``Rules``,
/// since every `st` recorded before was made without it.
enum DescriptionCalls {
  /// Stands in front of what is digested.
  static let version = 1

  /// Of each log stream, so that days of flow records cost no more than hours.
  private static let newestEvents = 50

  static let all: [DescriptionCall] = [
    // EC2
    DescriptionCall(.ec2, "DescribeDhcpOptions"),
    DescriptionCall(
      .ec2, "DescribeVpcs",
      forEach: .init(
        list: "Vpcs", parameters: ["VpcId": "VpcId"],
        calls: ["enableDnsSupport", "enableDnsHostnames"].map {
          DescriptionCall(.ec2, "DescribeVpcAttribute", ["Attribute": .string($0)])
        })),
    DescriptionCall(.ec2, "DescribeSubnets"),
    DescriptionCall(.ec2, "DescribeInternetGateways"),
    DescriptionCall(.ec2, "DescribeRouteTables"),
    DescriptionCall(.ec2, "DescribeSecurityGroups"),
    DescriptionCall(.ec2, "DescribeSecurityGroupRules"),
    DescriptionCall(.ec2, "DescribeNetworkAcls"),
    DescriptionCall(.ec2, "DescribeInstances"),
    DescriptionCall(.ec2, "DescribeInstanceStatus", ["IncludeAllInstances": true]),
    DescriptionCall(.ec2, "DescribeNetworkInterfaces"),
    DescriptionCall(.ec2, "DescribeAddresses"),
    DescriptionCall(.ec2, "DescribeVpcPeeringConnections"),
    DescriptionCall(.ec2, "DescribeNatGateways"),
    DescriptionCall(.ec2, "DescribeVpcEndpoints"),
    DescriptionCall(
      .ec2, "DescribeManagedPrefixLists",
      forEach: .init(
        list: "PrefixLists", parameters: ["PrefixListId": "PrefixListId"],
        calls: [DescriptionCall(.ec2, "GetManagedPrefixListEntries")])),
    DescriptionCall(.ec2, "DescribeFlowLogs"),
    DescriptionCall(.ec2, "DescribeKeyPairs", ["IncludePublicKey": true]),
    DescriptionCall(.ec2, "DescribeNetworkInsightsPaths"),
    DescriptionCall(.ec2, "DescribeNetworkInsightsAnalyses"),

    // IAM
    DescriptionCall(
      .iam, "ListRoles",
      forEach: .init(
        list: "Roles", parameters: ["RoleName": "RoleName"],
        calls: [
          DescriptionCall(.iam, "GetRole"),
          DescriptionCall(.iam, "ListAttachedRolePolicies"),
          DescriptionCall(
            .iam, "ListRolePolicies",
            forEach: .init(
              list: "PolicyNames", parameters: ["PolicyName": ""], keeping: ["RoleName"],
              calls: [DescriptionCall(.iam, "GetRolePolicy")])),
        ])),
    DescriptionCall(
      .iam, "ListPolicies", ["Scope": "Local"],
      forEach: .init(
        list: "Policies", parameters: ["PolicyArn": "Arn"],
        calls: [
          DescriptionCall(.iam, "GetPolicy"),
          DescriptionCall(
            .iam, "ListPolicyVersions",
            forEach: .init(
              list: "Versions", parameters: ["VersionId": "VersionId"], keeping: ["PolicyArn"],
              calls: [DescriptionCall(.iam, "GetPolicyVersion")])),
        ])),

    // CloudWatch Logs
    DescriptionCall(
      .logs, "DescribeLogGroups",
      forEach: .init(
        list: "logGroups", parameters: ["logGroupName": "logGroupName"],
        calls: [
          DescriptionCall(
            .logs, "DescribeLogStreams",
            forEach: .init(
              list: "logStreams", parameters: ["logStreamName": "logStreamName"],
              keeping: ["logGroupName"],
              calls: [
                DescriptionCall(.logs, "GetLogEvents", ["limit": .integer(newestEvents)])
              ]))
        ]),
      .init(
        list: "logGroups", parameters: ["resourceArn": "logGroupArn"],
        calls: [DescriptionCall(.logs, "ListTagsForResource")])),
    DescriptionCall(.logs, "DescribeQueryDefinitions"),
    DescriptionCall(.logs, "DescribeQueries"),

    // STS
    DescriptionCall(.sts, "GetCallerIdentity"),
  ]

  /// Those that each Region answers for itself.
  static let ofRegions = all.filter { [.ec2, .logs].contains($0.service) }

  /// Operations that also only look, and why what they show needs no comparing.
  static let leftOut: [(service: Service, operation: String, because: String)] = [
    (.ec2, "DescribeAvailabilityZones", "the same in every lab of the Region"),
    (.ec2, "DescribeImages", "AWS's catalogue, the same in every lab"),
    (.ec2, "DescribeInstanceTypes", "AWS's catalogue, the same in every lab"),
    (.ec2, "DescribePrefixLists", "DescribeManagedPrefixLists and its entries say it"),
    (.ec2, "DescribeRegions", "the same in every lab"),
    (.ec2, "DescribeTags", "every resource's own answer has its tags"),
    (.iam, "ListEntitiesForPolicy", "ListAttachedRolePolicies says it from the other side"),
    (.iam, "ListPolicyTags", "GetPolicy has the tags"),
    (.iam, "ListRoleTags", "GetRole has the tags"),
    (.logs, "FilterLogEvents", "GetLogEvents has the events"),
    (.logs, "GetLogRecord", "GetLogEvents has the events"),
    (.logs, "GetQueryResults", "follows from DescribeQueries and the events"),
    (.logs, "ListTagsLogGroup", "the old name of ListTagsForResource"),
  ]
}

/// One question of the list by which a lab's account is described, and the questions that follow
/// from its answer.
struct DescriptionCall: Sendable {
  /// More questions, one for each element of a list in the answer.
  struct Branch: Sendable {
    /// The member of the answer that is the list.
    var list: String
    /// Parameters of the call, each with the element's member that fills it; an empty name means
    /// the element itself. Parameters of the call above are kept where they are named in `keeping`.
    var parameters: KeyValuePairs<String, String>
    var keeping: [String] = []
    var calls: [DescriptionCall]
  }

  var service: Service
  var operation: String
  var parameters: JSONObject = [:]
  var branches: [Branch] = []

  init(
    _ service: Service, _ operation: String, _ parameters: JSONObject = [:],
    forEach branches: Branch...
  ) {
    self.service = service
    self.operation = operation
    self.parameters = parameters
    self.branches = branches
  }

  /// The operations of this call and of all that follow from it.
  var operations: [(service: Service, operation: String)] {
    [(service, operation)] + branches.flatMap(\.calls).flatMap(\.operations)
  }
}

extension DescriptionCall.Branch {
  /// The parameters of a call for one element of the list.
  func request(for element: JSONValue, after parent: JSONObject) -> JSONObject {
    var members: JSONObject = [:]
    for name in keeping { members[name] = parent[name] }
    for (parameter, member) in parameters {
      members[parameter] = member.isEmpty ? element : element[member]
    }
    return members
  }
}
