import AWSModel
import DataPlane
import Documents
import Foundations
import NetworkModel

extension SecurityGroupRule {
  /// The rule as DescribeSecurityGroupRules shows it.
  func document(of group: SecurityGroup, in cloud: Cloud) -> JSONObject {
    var document: JSONObject = [
      "SecurityGroupRuleId": JSONValue(id),
      "GroupId": JSONValue(group.id),
      "GroupOwnerId": .string(cloud.account),
    ]
    addMembers(to: &document)
    if case .securityGroup(let peer) = peer {
      var reference: JSONObject = ["GroupId": JSONValue(peer), "UserId": .string(cloud.account)]
      if let other = cloud.network.securityGroups[peer], other.vpc != group.vpc {
        reference["VpcId"] = JSONValue(other.vpc)
      }
      document["ReferencedGroupInfo"] = .object(reference)
    }
    document["Description"] = ruleDescription.map(JSONValue.string)
    document["Tags"] = JSONValue(tags)
    document["SecurityGroupRuleArn"] = .string(arn(in: cloud))
    return document
  }

  /// The rule as a revocation answers it.
  func revokedDocument(of group: SecurityGroup) -> JSONObject {
    var document: JSONObject = [
      "SecurityGroupRuleId": JSONValue(id), "GroupId": JSONValue(group.id),
    ]
    addMembers(to: &document)
    document["ReferencedGroupId"] = peer.securityGroup.map { JSONValue($0) }
    document["Description"] = ruleDescription.map(JSONValue.string)
    return document
  }

  /// What a rule without ports of its own shows: -1 for both.
  private func addMembers(to document: inout JSONObject) {
    document["IsEgress"] = .boolean(direction == .egress)
    document["IpProtocol"] = .string(`protocol`.securityGroupName)
    document["FromPort"] = .integer(fromPort ?? -1)
    document["ToPort"] = .integer(toPort ?? -1)
    switch peer {
    case .ipv4(let cidr): document["CidrIpv4"] = JSONValue(cidr)
    case .ipv6(let block): document["CidrIpv6"] = .string(block.description)
    case .prefixList(let list): document["PrefixListId"] = JSONValue(list)
    case .securityGroup: break
    }
  }

  /// Whether both are of one protocol and range, whatever their peers.
  func hasPorts(of other: SecurityGroupRule) -> Bool {
    `protocol` == other.protocol && fromPort == other.fromPort && toPort == other.toPort
  }

  /// Whether both say the same; a description makes no difference (SG-07).
  func isSame(as other: SecurityGroupRule) -> Bool {
    direction == other.direction && hasPorts(of: other) && peer == other.peer
  }
}

extension SecurityGroupRule: EC2Resource {
  static var noun: String { "security group rule" }
  static var notFoundCode: String { "InvalidSecurityGroupRuleId.NotFound" }
  static var malformedCode: String { "InvalidSecurityGroupRuleId.Malformed" }
  static let members: Set = ["SecurityGroupRuleId"]

  static func notFoundMessage(_ id: String) -> String {
    "The security group rule ID '\(id)' does not exist"
  }

  static func notFound(_ id: String) -> AWSError { AWSError(notFoundCode, notFoundMessage(id)) }

  static func all(in cloud: Cloud) -> [SecurityGroupRule] {
    cloud.network.securityGroups.flatMap(\.rules)
  }

  static func find(_ id: ResourceID<SecurityGroupRule>, in cloud: Cloud) -> SecurityGroupRule? {
    all(in: cloud).first { $0.id == id }
  }

  static func setTags(
    _ tags: [Tag], of id: ResourceID<SecurityGroupRule>, in cloud: inout Cloud
  ) {
    let group = cloud.network.securityGroups.first { $0.rules.contains { $0.id == id } }
    guard let group else { return }
    cloud.network.securityGroups.update(group.id) { group in
      for index in group.rules.indices where group.rules[index].id == id {
        group.rules[index].tags = tags
      }
    }
  }
}

extension SecurityGroupRule {
  /// SG-07, ERR-11
  var duplicate: AWSError {
    AWSError(
      "InvalidPermission.Duplicate",
      "the specified rule \"peer: \(peer.text), \(trafficText), ALLOW\" already exists")
  }

  /// `TCP, from port: 22, to port: 22`
  private var trafficText: String {
    let name = `protocol` == .all ? "ALL" : `protocol`.securityGroupName.uppercased()
    guard let fromPort, let toPort else { return name }
    guard `protocol` == .icmp || `protocol`.number == 58 else {
      return "\(name), from port: \(fromPort), to port: \(toPort)"
    }
    let type = fromPort == -1 ? "ALL" : String(fromPort)
    let code = toPort == -1 ? "ALL" : String(toPort)
    return "\(name), type: \(type), code: \(code)"
  }
}
