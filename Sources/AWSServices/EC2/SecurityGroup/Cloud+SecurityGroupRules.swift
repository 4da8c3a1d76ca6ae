import AWSModel
import DataPlane
import Documents
import NetworkModel

extension Cloud {
  /// Adds the rules of a request to its group, all or none (SG-07).
  mutating func authorize(
    _ direction: SecurityGroupRule.Direction, _ request: Request
  ) throws(AWSError) -> JSONObject {
    let group = try findSecurityGroup(request)
    let tags = try request.tags(for: SecurityGroupRule.self)
    let reader = SecurityGroupRuleReader(direction: direction, cloud: self)
    var rules = group.rules
    var added: [SecurityGroupRule] = []
    for new in try reader.rules(of: request, for: group) {
      guard !rules.contains(where: { $0.isSame(as: new) }) else { throw new.duplicate }
      let rule = SecurityGroupRule(
        id: newID(), direction: direction, protocol: new.protocol,
        fromPort: new.fromPort, toPort: new.toPort, peer: new.peer,
        ruleDescription: new.ruleDescription, tags: tags)
      rules.append(rule)
      added.append(rule)
    }
    let size = rules.reduce(0) { $1.direction == direction ? $0 + sizeInQuota(of: $1) : $0 }
    guard size <= Quota.rulesPerSecurityGroup else {
      throw .limitExceeded(
        "RulesPerSecurityGroupLimitExceeded", "rules per security group")
    }
    network.securityGroups.update(group.id) { $0.rules = rules }
    return [
      "Return": true,
      "SecurityGroupRules": .array(added.map { .object($0.document(of: group, in: self)) }),
    ]
  }

  /// A prefix list counts with its greatest number of entries, anything else as one (SG-14).
  private func sizeInQuota(of rule: SecurityGroupRule) -> Int {
    guard case .prefixList(let id) = rule.peer else { return 1 }
    return network.prefixList(id)?.maximumEntries ?? 1
  }

  /// Removes the rules that a request names by id or by what they say.
  mutating func revoke(
    _ direction: SecurityGroupRule.Direction, _ request: Request
  ) throws(AWSError) -> JSONObject {
    let group = try findSecurityGroup(request)
    var doomed: [SecurityGroupRule] = []
    let ids = request.strings("SecurityGroupRuleIds")
    for id in ids {
      guard
        let rule = group.rules.first(where: { $0.id.rawValue == id && $0.direction == direction })
      else { throw SecurityGroupRule.notFound(id) }
      doomed.append(rule)
    }
    if ids.isEmpty || request["IpPermissions"] != nil {
      let reader = SecurityGroupRuleReader(direction: direction, cloud: self)
      for unwanted in try reader.rules(of: request, for: group) {
        guard let rule = group.rules.first(where: { $0.isSame(as: unwanted) }) else {
          throw AWSError(
            "InvalidPermission.NotFound",
            "The specified rule does not exist in this security group.")
        }
        doomed.append(rule)
      }
    }
    network.securityGroups.update(group.id) { group in
      group.rules.removeAll { rule in doomed.contains { $0.id == rule.id } }
    }
    return [
      "Return": true,
      "RevokedSecurityGroupRules": .array(
        doomed.map { .object($0.revokedDocument(of: group)) }),
    ]
  }

  /// Changes the descriptions of rules that a request names by id or by what they say.
  mutating func updateRuleDescriptions(
    _ direction: SecurityGroupRule.Direction, _ request: Request
  ) throws(AWSError) -> JSONObject {
    let group = try findSecurityGroup(request)
    var rules = group.rules
    for change in request.array("SecurityGroupRuleDescriptions") {
      let id = change["SecurityGroupRuleId"]?.string ?? ""
      guard
        let index = rules.firstIndex(where: { $0.id.rawValue == id && $0.direction == direction })
      else { throw SecurityGroupRule.notFound(id) }
      rules[index].ruleDescription = change["Description"]?.string
    }
    if request["IpPermissions"] != nil {
      let reader = SecurityGroupRuleReader(direction: direction, cloud: self)
      for changed in try reader.rules(of: request, for: group) {
        guard let index = rules.firstIndex(where: { $0.isSame(as: changed) }) else {
          throw AWSError(
            "InvalidPermission.NotFound",
            "The specified rule does not exist in this security group.")
        }
        rules[index].ruleDescription = changed.ruleDescription
      }
    }
    network.securityGroups.update(group.id) { $0.rules = rules }
    return ["Return": true]
  }
}

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
}
