import AWSModel
import DataPlane
import NetworkModel

extension Cloud {
  /// The group that `GroupId` or, in the default VPC, `GroupName` names.
  func findSecurityGroup(_ request: Request) throws(AWSError) -> SecurityGroup {
    if let id = request.string("GroupId") { return try find(id) }
    guard let name = request.string("GroupName") else {
      throw AWSError(
        "MissingParameter", "The request must contain the parameter groupName or groupId")
    }
    return try findSecurityGroup(named: name)
  }

  func findSecurityGroup(named name: String) throws(AWSError) -> SecurityGroup {
    let vpc = network.vpcs.first { $0.isDefault }
    guard
      let group = network.securityGroups.first(where: { $0.vpc == vpc?.id && $0.groupName == name })
    else { throw SecurityGroup.notFound(named: name, in: self) }
    return group
  }

  /// The groups of a network interface in that subnet: those asked for, else the VPC's default one.
  func findSecurityGroups(
    _ ids: [String], for subnet: Subnet
  ) throws(AWSError) -> [ResourceID<SecurityGroup>] {
    guard !ids.isEmpty else {
      return network.defaultSecurityGroup(of: subnet.vpc).map { [$0.id] } ?? []
    }
    let groups: [SecurityGroup] = try find(all: ids)
    for group in groups where group.vpc != subnet.vpc {
      throw AWSError(
        "InvalidParameter",
        "Security group \(group.id) and subnet \(subnet.id) belong to different networks.")
    }
    guard groups.count <= Quota.securityGroupsPerInterface else {
      throw .limitExceeded(
        "SecurityGroupsPerInterfaceLimitExceeded", "security groups per interface")
    }
    return groups.map(\.id)
  }

  /// What still needs the group, as a sentence; a rule of its own does not count (SG-11).
  func user(of group: SecurityGroup) -> String? {
    if let interface = network.networkInterfaces.first(where: {
      $0.securityGroups.contains(group.id)
    }) {
      return presence(of: interface) + " carries this group."
    }
    let referrer = network.securityGroups.first { other in
      other.id != group.id
        && other.rules.contains { $0.peer == .securityGroup(group.id) }
        && (other.vpc == group.vpc
          || network.activePeeringConnection(between: other.vpc, and: group.vpc) != nil)
    }
    return referrer.map { "A rule of \($0.id) (\($0.groupName)) names this group." }
  }
}
