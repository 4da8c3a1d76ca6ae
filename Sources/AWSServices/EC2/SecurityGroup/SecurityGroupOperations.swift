import AWSModel
import DataPlane
import Documents
import NetworkModel

enum CreateSecurityGroup: Operation {
  static let description = OperationDescription(
    .ec2, "CreateSecurityGroup",
    "Creates a security group that lets nothing in and everything out.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let tags = try request.tags(for: SecurityGroup.self)
    let name = SecurityGroup.trimmed(try request.required("GroupName"))
    let text = try request.required("Description")
    try SecurityGroup.check(name: name, description: text)
    let vpc: VPC
    if let id = request.string("VpcId") {
      vpc = try cloud.find(id)
    } else if let standard = cloud.network.vpcs.first(where: { $0.isDefault }) {
      vpc = standard
    } else {
      throw AWSError("VPCIdNotSpecified", "No default VPC for this user")
    }
    guard
      !cloud.network.securityGroups.contains(where: { $0.vpc == vpc.id && $0.groupName == name })
    else {
      throw AWSError(
        "InvalidGroup.Duplicate",
        "The security group '\(name)' already exists for VPC '\(vpc.id)'")
    }
    guard cloud.network.securityGroups.count < Quota.securityGroups else {
      throw .limitExceeded("SecurityGroupLimitExceeded", "security groups")
    }
    let group = cloud.makeSecurityGroup(in: vpc, name: name, description: text, tags: tags)
    var answer: JSONObject = ["GroupId": JSONValue(group.id)]
    if !tags.isEmpty { answer["Tags"] = JSONValue(tags) }
    answer["SecurityGroupArn"] = .string(group.arn(in: cloud))
    return answer
  }
}

enum DescribeSecurityGroups: Operation {
  static let description = OperationDescription(
    .ec2, "DescribeSecurityGroups",
    "Lists security groups with their rules.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    for name in request.strings("GroupNames") {
      let isKnown = cloud.network.securityGroups.contains {
        $0.groupName == name && cloud.network.vpcs[$0.vpc]?.isDefault == true
      }
      guard isKnown else { throw SecurityGroup.notFound(named: name, in: cloud) }
    }
    var request = request
    let names = request.strings("GroupNames")
    if !names.isEmpty {
      let groups = cloud.network.securityGroups.filter {
        names.contains($0.groupName) && cloud.network.vpcs[$0.vpc]?.isDefault == true
      }
      request.parameters["GroupIds"] = .array(
        request.array("GroupIds") + groups.map { JSONValue($0.id) })
    }
    return try cloud.describe(
      SecurityGroup.self, request, ids: "GroupIds", as: "SecurityGroups")
  }
}

enum DeleteSecurityGroup: Operation {
  static let description = OperationDescription(
    .ec2, "DeleteSecurityGroup",
    "Deletes a security group that nothing uses.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let group = try cloud.findSecurityGroup(request)
    guard group.groupName != "default" else {
      throw AWSError(
        "CannotDelete",
        "the specified group: \"\(group.id)\" name: \"default\" cannot be deleted by a user")
    }
    try cloud.checkDeletion(of: group)
    cloud.network.securityGroups[group.id] = nil
    return ["Return": true, "GroupId": JSONValue(group.id)]
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

enum DescribeSecurityGroupReferences: Operation {
  static let description = OperationDescription(
    .ec2, "DescribeSecurityGroupReferences",
    "Tells which peered VPCs have rules that name a security group (SG-10).")

  static let omittedFromDigest: String? = "follows from security groups and peering connections"

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let ids = request.strings("GroupId")
    guard !ids.isEmpty else { throw .missingParameter("GroupId") }
    let groups: [SecurityGroup] = try cloud.find(all: ids)
    var references: [JSONValue] = []
    for group in groups {
      for other in cloud.network.securityGroups
      where other.vpc != group.vpc
        && other.rules.contains(where: { $0.peer.securityGroup == group.id })
      {
        let peering = cloud.network.activePeeringConnection(between: group.vpc, and: other.vpc)
        guard let peering else { continue }
        let reference: JSONValue = [
          "GroupId": JSONValue(group.id), "ReferencingVpcId": JSONValue(other.vpc),
          "VpcPeeringConnectionId": JSONValue(peering.id),
        ]
        if !references.contains(reference) { references.append(reference) }
      }
    }
    return ["SecurityGroupReferenceSet": .array(references)]
  }
}

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
