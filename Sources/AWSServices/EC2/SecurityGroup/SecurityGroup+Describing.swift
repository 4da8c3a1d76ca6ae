import AWSModel
import DataPlane
import Documents
import Foundations
public import NetworkModel

extension SecurityGroup {
  func document(in cloud: Cloud) -> JSONObject {
    [
      "GroupId": JSONValue(id),
      "IpPermissionsEgress": permissions(.egress, in: cloud),
      "Tags": JSONValue(tags),
      "VpcId": JSONValue(vpc),
      "SecurityGroupArn": .string(arn(in: cloud)),
      "OwnerId": .string(cloud.account),
      "GroupName": .string(groupName),
      "Description": .string(groupDescription),
      "IpPermissions": permissions(.ingress, in: cloud),
    ]
  }

  /// `{"GroupId": …, "GroupName": …}`, as instances and interfaces show their groups.
  var identifier: JSONValue { ["GroupId": JSONValue(id), "GroupName": .string(groupName)] }

  private func permissions(
    _ direction: SecurityGroupRule.Direction, in cloud: Cloud
  ) -> JSONValue {
    permissions(of: rules.filter { $0.direction == direction }, in: cloud)
  }

  /// Rules of one protocol and one range of ports are one permission with several peers.
  func permissions(of rules: [SecurityGroupRule], in cloud: Cloud) -> JSONValue {
    var permissions: [[SecurityGroupRule]] = []
    for rule in rules {
      let index = permissions.firstIndex { $0.first.map { $0.hasPorts(of: rule) } ?? false }
      if let index { permissions[index].append(rule) } else { permissions.append([rule]) }
    }
    return .array(permissions.map { .object(document(of: $0, in: cloud)) })
  }

  private func document(of permission: [SecurityGroupRule], in cloud: Cloud) -> JSONObject {
    guard let first = permission.first else { return [:] }
    var document: JSONObject = ["IpProtocol": .string(first.protocol.securityGroupName)]
    document.add("FromPort", first.fromPort.map(JSONValue.integer))
    document.add("ToPort", first.toPort.map(JSONValue.integer))
    var groups: [JSONValue] = []
    var blocks: [JSONValue] = []
    var ipv6Blocks: [JSONValue] = []
    var prefixLists: [JSONValue] = []
    for rule in permission {
      var peer = JSONObject()
      peer["Description"] = rule.ruleDescription.map(JSONValue.string)
      switch rule.peer {
      case .securityGroup(let group):
        groups.append(.object(pair(with: group, described: peer, in: cloud)))
      case .ipv4(let cidr):
        peer["CidrIp"] = JSONValue(cidr)
        blocks.append(.object(peer))
      case .ipv6(let block):
        peer["CidrIpv6"] = .string(block.description)
        ipv6Blocks.append(.object(peer))
      case .prefixList(let list):
        peer["PrefixListId"] = JSONValue(list)
        prefixLists.append(.object(peer))
      }
    }
    document.add("UserIdGroupPairs", .array(groups))
    document.add("IpRanges", .array(blocks))
    document.add("Ipv6Ranges", .array(ipv6Blocks))
    document.add("PrefixListIds", .array(prefixLists))
    return document
  }

  private func pair(
    with group: ResourceID<SecurityGroup>, described description: JSONObject, in cloud: Cloud
  ) -> JSONObject {
    var pair = description
    pair["UserId"] = .string(cloud.account)
    pair["GroupId"] = JSONValue(group)
    if let other = cloud.network.securityGroups[group], other.vpc != vpc {
      pair["VpcId"] = JSONValue(other.vpc)
      if let connection = cloud.network.activePeeringConnection(between: vpc, and: other.vpc) {
        pair["VpcPeeringConnectionId"] = JSONValue(connection.id)
        pair["PeeringStatus"] = "active"
      }
    }
    return pair
  }
}

extension SecurityGroup: TabledResource {
  static var table: WritableKeyPath<Cloud, ResourceTable<SecurityGroup>> {
    \.network.securityGroups
  }
  static var noun: String { "security group" }
  static var notFoundCode: String { "InvalidGroup.NotFound" }
  static var malformedCode: String { "InvalidGroupId.Malformed" }
  static let members: Set = ["GroupId", "SecurityGroupId", "Group"]

  var displayName: String? { groupName }

  static let dependencies: [Dependency<SecurityGroup>] = [
    .init(on: VPC.self) { group, vpc, _ in
      group.vpc == vpc.id && group.groupName != "default"
        ? "The security group \(group.id) (\(group.groupName)) is still in this VPC." : nil
    },
    // A rule of its own does not count (SG-11).
    .init(on: SecurityGroup.self) { referrer, group, cloud in
      let isReference =
        referrer.id != group.id
        && referrer.rules.contains { $0.peer == .securityGroup(group.id) }
        && (referrer.vpc == group.vpc
          || cloud.network.activePeeringConnection(between: referrer.vpc, and: group.vpc) != nil)
      return isReference
        ? "A rule of \(referrer.id) (\(referrer.groupName)) names this group." : nil
    },
    .init(on: PrefixList.self) { group, list, _ in
      group.rules.contains { $0.peer == .prefixList(list.id) }
        ? "A rule of \(group.id) names it." : nil
    },
  ]

  static func dependencyViolation(
    _ id: ResourceID<SecurityGroup>, because reason: String
  ) -> AWSError {
    AWSError("DependencyViolation", "resource \(id) has a dependent object", advice: reason)
  }

  static func notFoundMessage(_ id: String) -> String {
    "The security group '\(id)' does not exist"
  }

  private static func ruleFilters(
    _ prefix: String, _ direction: SecurityGroupRule.Direction
  ) -> [ResourceFilter<SecurityGroup>] {
    [
      .init("\(prefix).cidr") { group, _ in group.values(direction) { $0.peer.cidr?.description } },
      .init("\(prefix).ipv6-cidr") { group, _ in
        group.values(direction) {
          if case .ipv6(let block) = $0.peer { block.description } else { nil }
        }
      },
      .init("\(prefix).from-port") { group, _ in
        group.values(direction) { $0.fromPort.map(String.init) }
      },
      .init("\(prefix).to-port") { group, _ in
        group.values(direction) { $0.toPort.map(String.init) }
      },
      .init("\(prefix).protocol") { group, _ in
        group.values(direction) { $0.protocol.securityGroupName }
      },
      .init("\(prefix).group-id") { group, _ in
        group.values(direction) { $0.peer.securityGroup?.rawValue }
      },
    ]
  }

  private func values(
    _ direction: SecurityGroupRule.Direction, _ value: (SecurityGroupRule) -> String?
  ) -> [String] {
    rules.filter { $0.direction == direction }.compactMap(value)
  }

  static let filters: [ResourceFilter<SecurityGroup>] =
    [
      .init("description") { item, _ in item.groupDescription },
      .init("group-id") { item, _ in item.id.rawValue },
      .init("group-name") { item, _ in item.groupName },
    ]
    + Self.ruleFilters("ip-permission", .ingress)
    + Self.ruleFilters("egress.ip-permission", .egress)
    + [
      .init("owner-id") { item, cloud in cloud.account },
      .init("vpc-id") { item, _ in item.vpc.rawValue },
    ]
}

extension SecurityGroup {
  private static let punctuation = Set("._-:/()#,@[]+=&;{}!$* ".unicodeScalars)

  /// Spaces at the end of a name don't count (SG-04).
  static func trimmed(_ name: String) -> String {
    var name = Substring(name)
    while name.last == " " { name.removeLast() }
    return String(name)
  }

  /// Refuses names and descriptions as CreateSecurityGroup does (SG-04).
  static func check(name: String, description: String) throws(AWSError) {
    guard name != "default" else {
      throw AWSError(
        "InvalidGroup.Reserved", "Cannot use reserved security group name: default")
    }
    guard !name.hasPrefix("sg-") else {
      throw AWSError(
        "InvalidParameterValue",
        "Value (\(name)) for parameter GroupName is invalid. "
          + "Group names may not be in the format sg-*.")
    }
    try checkIsASCII(name, of: "GroupName")
    try checkIsASCII(description, of: "GroupDescription")
    guard isWritable(name), !name.isEmpty else {
      throw .invalidValue(
        name, for: "GroupName",
        because: "It has 1 to 255 characters of a-z, A-Z, 0-9, spaces and ._-:/()#,@[]+=&;{}!$*")
    }
    guard isWritable(description), !description.isEmpty else {
      throw .badDescription(of: "security group")
    }
  }

  private static func checkIsASCII(_ text: String, of parameter: String) throws(AWSError) {
    guard text.unicodeScalars.allSatisfy(\.isASCII) else {
      throw .invalidValue(
        text, for: parameter, because: "Character sets beyond ASCII are not supported.")
    }
  }

  /// Whether a name or a description has at most 255 of the characters that EC2 takes.
  fileprivate static func isWritable(_ text: String) -> Bool {
    text.utf8.count <= 255
      && text.unicodeScalars.allSatisfy { scalar in
        punctuation.contains(scalar) || ("a"..."z").contains(scalar)
          || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
      }
  }

  static func notFound(named name: String, in cloud: Cloud) -> AWSError {
    guard let vpc = cloud.network.vpcs.first(where: { $0.isDefault }) else {
      return AWSError(
        "VPCIdNotSpecified",
        "No default VPC for this user GroupName is only supported for EC2-Classic and default VPC.")
    }
    return AWSError(
      notFoundCode, "The security group '\(name)' does not exist in default VPC '\(vpc.id)'",
      advice: "Groups of other VPCs are named by their id.")
  }
}

extension Quota {
  static let securityGroups = 2500
  static let rulesPerSecurityGroup = 60
  static let securityGroupsPerInterface = 5
}

extension SecurityGroupRule {
  /// Refuses the description of a rule as EC2 does (SG-21).
  static func check(description: String?) throws(AWSError) {
    guard SecurityGroup.isWritable(description ?? "") else { throw .badDescription(of: "rule") }
  }
}

extension AWSError {
  fileprivate static func badDescription(of noun: String) -> AWSError {
    AWSError(
      "InvalidParameterValue",
      "Invalid \(noun) description. Valid descriptions are strings less than 256 characters from "
        + "the following set:  a-zA-Z0-9. _-:/()#,@[]+=&;{}!$*")
  }
}
