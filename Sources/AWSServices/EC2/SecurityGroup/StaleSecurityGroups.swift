import AWSModel
import DataPlane
import Documents
import NetworkModel

enum DescribeStaleSecurityGroups: Operation {
  static let description = OperationDescription(
    .ec2, "DescribeStaleSecurityGroups",
    "Lists the rules of a VPC's security groups that name a group out of reach.")

  static let omittedFromDigest: String? = "follows from security groups and peering connections"

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let vpc: VPC = try cloud.find(request.required("VpcId"))
    let groups = cloud.network.securityGroups.filter { group in
      group.vpc == vpc.id && group.rules.contains { cloud.network.isStale($0, of: group) }
    }
    return try Page(of: groups, for: request).answer(as: "StaleSecurityGroupSet") { group in
      [
        "Description": .string(group.groupDescription), "GroupId": JSONValue(group.id),
        "GroupName": .string(group.groupName),
        "StaleIpPermissions": group.stalePermissions(.ingress, in: cloud),
        "StaleIpPermissionsEgress": group.stalePermissions(.egress, in: cloud),
        "VpcId": JSONValue(group.vpc),
      ]
    }
  }
}

extension Network {
  /// Whether the rule names a group that was deleted, or one of a VPC that is peered no more (SG-10).
  fileprivate func isStale(_ rule: SecurityGroupRule, of group: SecurityGroup) -> Bool {
    guard let id = rule.peer.securityGroup else { return false }
    guard let other = securityGroups[id] else { return true }
    return other.vpc != group.vpc
      && activePeeringConnection(between: group.vpc, and: other.vpc) == nil
  }
}

extension SecurityGroup {
  fileprivate func stalePermissions(
    _ direction: SecurityGroupRule.Direction, in cloud: Cloud
  ) -> JSONValue {
    let stale = rules.filter { $0.direction == direction && cloud.network.isStale($0, of: self) }
    var permissions: [[SecurityGroupRule]] = []
    for rule in stale {
      let index = permissions.firstIndex { $0.first.map { $0.hasPorts(of: rule) } ?? false }
      if let index { permissions[index].append(rule) } else { permissions.append([rule]) }
    }
    return .array(
      permissions.compactMap { rules in
        guard let first = rules.first else { return nil }
        var document = JSONObject()
        document["FromPort"] = first.fromPort.map(JSONValue.integer)
        document["IpProtocol"] = .string(first.protocol.securityGroupName)
        document["ToPort"] = first.toPort.map(JSONValue.integer)
        document["UserIdGroupPairs"] = .array(rules.compactMap { stalePair(of: $0, in: cloud) })
        return .object(document)
      })
  }

  /// The group that is out of reach, with its VPC and the peering connection as far as they are known.
  private func stalePair(of rule: SecurityGroupRule, in cloud: Cloud) -> JSONValue? {
    guard let id = rule.peer.securityGroup else { return nil }
    var pair = JSONObject()
    pair["Description"] = rule.ruleDescription.map(JSONValue.string)
    pair["UserId"] = .string(cloud.account)
    pair["GroupId"] = JSONValue(id)
    if let other = cloud.network.securityGroups[id] {
      pair["VpcId"] = JSONValue(other.vpc)
      let last = cloud.network.peeringConnections.last { $0.links(vpc, other.vpc) }
      pair["VpcPeeringConnectionId"] = last.map { JSONValue($0.id) }
      pair["PeeringStatus"] = last.map { .string($0.status.rawValue) }
    }
    return .object(pair)
  }
}
