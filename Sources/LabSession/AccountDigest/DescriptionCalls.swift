import AWSModel
import AWSServices
import Documents

/// The calls whose answers are the account as a transcript compares it.
///
/// The list is part of the transcript's format, and what has come later stands behind it: every `st`
/// recorded before was made without.
enum DescriptionCalls {
  /// Stands in front of what is digested.
  static let version = 1

  /// Of each log stream, so that days of flow records cost no more than hours.
  private static let newestEvents = 50

  static let all = listed + later

  private static let listed: [DescriptionCall] = [
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
      .iam, "ListRoles", without: .rolesOfAWS,
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

  /// What looks and has come since that list was fixed. It counts only where it shows something: an
  /// account that has nothing of the kind is digested as before there was one.
  private static let later: [DescriptionCall] = {
    // An enumeration's case is written by its raw value: by reflection it takes a hundred times as long.
    let names = Set(listed.flatMap(\.operations).map { "\($0.service.rawValue) \($0.operation)" })
    return OperationRegistry.all.filter { $0.isLookup && $0.omittedFromDigest == nil }
      .map { $0.description }.filter { !names.contains("\($0.service.rawValue) \($0.name)") }
      .map { description in
        var call = DescriptionCall(description.service, description.name)
        call.countsWhenEmpty = false
        return call
      }
  }()
}

/// One question of the list by which a lab's account is described, and the questions that follow
/// from its answer.
struct DescriptionCall: Sendable {
  /// What the answer lists and every account has: no learner made it, and it is not described.
  enum Omission: Sendable {
    case nothing
    /// Service-linked roles (IAM-45).
    case rolesOfAWS

    func omits(_ element: JSONValue) -> Bool {
      switch self {
      case .nothing: false
      case .rolesOfAWS: element["Path"]?.string?.hasPrefix("/aws-service-role/") ?? false
      }
    }
  }

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
  var omission = Omission.nothing
  var branches: [Branch] = []
  /// Whether an answer that lists nothing is part of the account's description.
  var countsWhenEmpty = true

  init(
    _ service: Service, _ operation: String, _ parameters: JSONObject = [:],
    without omission: Omission = .nothing, forEach branches: Branch...
  ) {
    self.service = service
    self.operation = operation
    self.parameters = parameters
    self.omission = omission
    self.branches = branches
    checked = CheckedRequest(Request(service, operation, parameters))
    readings = operations.map { CloudParts.Reading(by: $0.operation, of: $0.service) }
  }

  /// The call alone, as the list has it; `nil` where an element of another's answer has to be filled in.
  let checked: CheckedRequest?
  /// What this call and all that follow from it read.
  private(set) var readings: [CloudParts.Reading] = []

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
