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
