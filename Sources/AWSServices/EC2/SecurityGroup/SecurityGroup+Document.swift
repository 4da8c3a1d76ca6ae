import DataPlane
import Documents
import NetworkModel

extension SecurityGroup {
  func document(in cloud: Cloud) -> Members {
    [
      "GroupId": Value(id),
      "IpPermissionsEgress": permissions(.egress, in: cloud),
      "Tags": Value(tags),
      "VpcId": Value(vpc),
      "SecurityGroupArn": .string(arn(in: cloud)),
      "OwnerId": .string(cloud.account),
      "GroupName": .string(groupName),
      "Description": .string(groupDescription),
      "IpPermissions": permissions(.ingress, in: cloud),
    ]
  }

  /// `{"GroupId": …, "GroupName": …}`, as instances and interfaces show their groups.
  var identifier: Value { ["GroupId": Value(id), "GroupName": .string(groupName)] }

  /// Rules of one protocol and one range of ports are one permission with several peers.
  private func permissions(
    _ direction: SecurityGroupRule.Direction, in cloud: Cloud
  ) -> Value {
    var permissions: [[SecurityGroupRule]] = []
    for rule in rules where rule.direction == direction {
      let place = permissions.firstIndex { $0.first.map { $0.hasPorts(of: rule) } ?? false }
      if let place { permissions[place].append(rule) } else { permissions.append([rule]) }
    }
    return .array(permissions.map { .object(document(of: $0, in: cloud)) })
  }

  private func document(of permission: [SecurityGroupRule], in cloud: Cloud) -> Members {
    guard let first = permission.first else { return [:] }
    var document: Members = ["IpProtocol": .string(first.protocol.securityGroupName)]
    document["FromPort"] = first.fromPort.map(Value.integer)
    document["ToPort"] = first.toPort.map(Value.integer)
    var groups: [Value] = []
    var blocks: [Value] = []
    var ipv6Blocks: [Value] = []
    var prefixLists: [Value] = []
    for rule in permission {
      var peer = Members()
      peer["Description"] = rule.ruleDescription.map(Value.string)
      switch rule.peer {
      case .securityGroup(let group):
        groups.append(.object(pair(with: group, described: peer, in: cloud)))
      case .ipv4(let cidr):
        peer["CidrIp"] = Value(cidr)
        blocks.append(.object(peer))
      case .ipv6(let block):
        peer["CidrIpv6"] = .string(block)
        ipv6Blocks.append(.object(peer))
      case .prefixList(let list):
        peer["PrefixListId"] = .string(list)
        prefixLists.append(.object(peer))
      }
    }
    document["UserIdGroupPairs"] = .array(groups)
    document["IpRanges"] = .array(blocks)
    document["Ipv6Ranges"] = .array(ipv6Blocks)
    document["PrefixListIds"] = .array(prefixLists)
    return document
  }

  private func pair(
    with group: ResourceID<SecurityGroup>, described description: Members, in cloud: Cloud
  ) -> Members {
    var pair = description
    pair["UserId"] = .string(cloud.account)
    pair["GroupId"] = Value(group)
    if let other = cloud.network.securityGroups[group], other.vpc != vpc {
      pair["VpcId"] = Value(other.vpc)
      if let connection = cloud.network.activePeeringConnection(between: vpc, and: other.vpc) {
        pair["VpcPeeringConnectionId"] = Value(connection.id)
        pair["PeeringStatus"] = "active"
      }
    }
    return pair
  }
}
