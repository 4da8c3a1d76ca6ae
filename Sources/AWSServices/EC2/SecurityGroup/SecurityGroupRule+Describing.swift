import AWSModel
import DataPlane
import Documents
import Foundations
import NetworkModel

extension SecurityGroupRule {
  /// The rule as DescribeSecurityGroupRules shows it.
  func document(of group: SecurityGroup, in cloud: Cloud) -> Members {
    var document: Members = [
      "SecurityGroupRuleId": .string(id),
      "GroupId": Value(group.id),
      "GroupOwnerId": .string(cloud.account),
    ]
    addMembers(to: &document)
    if case .securityGroup(let peer) = peer {
      var reference: Members = ["GroupId": Value(peer), "UserId": .string(cloud.account)]
      if let other = cloud.network.securityGroups[peer], other.vpc != group.vpc {
        reference["VpcId"] = Value(other.vpc)
      }
      document["ReferencedGroupInfo"] = .object(reference)
    }
    document["Description"] = ruleDescription.map(Value.string)
    document["Tags"] = Value(tags)
    document["SecurityGroupRuleArn"] = .string(
      "arn:aws:ec2:\(cloud.region):\(cloud.account):security-group-rule/\(id)")
    return document
  }

  /// The rule as a revocation answers it.
  func revokedDocument(of group: SecurityGroup) -> Members {
    var document: Members = [
      "SecurityGroupRuleId": .string(id), "GroupId": Value(group.id),
    ]
    addMembers(to: &document)
    document["ReferencedGroupId"] = peer.securityGroup.map { Value($0) }
    document["Description"] = ruleDescription.map(Value.string)
    return document
  }

  /// What a rule without ports of its own shows: -1 for both.
  private func addMembers(to document: inout Members) {
    document["IsEgress"] = .boolean(direction == .egress)
    document["IpProtocol"] = .string(`protocol`.securityGroupName)
    document["FromPort"] = .integer(fromPort ?? -1)
    document["ToPort"] = .integer(toPort ?? -1)
    switch peer {
    case .ipv4(let cidr): document["CidrIpv4"] = Value(cidr)
    case .ipv6(let block): document["CidrIpv6"] = .string(block.description)
    case .prefixList(let list): document["PrefixListId"] = Value(list)
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

extension SecurityGroupRule {
  static func notFound(_ id: String) -> AWSError {
    AWSError(
      "InvalidSecurityGroupRuleId.NotFound", "The security group rule ID '\(id)' does not exist")
  }

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
