import AWSModel
import DataPlane
import Documents
import NetworkModel

enum AuthorizeSecurityGroupEgress: Operation {
  static let description = OperationDescription(
    .ec2, "AuthorizeSecurityGroupEgress",
    "Adds rules that let traffic out.",
    refusing: ["SourceSecurityGroupName", "SourceSecurityGroupOwnerId"])

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    try cloud.authorize(.egress, request)
  }
}

enum AuthorizeSecurityGroupIngress: Operation {
  static let description = OperationDescription(
    .ec2, "AuthorizeSecurityGroupIngress",
    "Adds rules that let traffic in.",
    refusing: ["SourceSecurityGroupOwnerId"])

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    try cloud.authorize(.ingress, request)
  }
}

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

enum DescribeSecurityGroupRules: Operation {
  static let description = OperationDescription(
    .ec2, "DescribeSecurityGroupRules",
    "Lists the rules of security groups one by one.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let known: [ResourceFilter<(group: SecurityGroup, rule: SecurityGroupRule)>] = [
      .init("group-id") { item, _ in item.group.id.rawValue },
      .init("security-group-rule-id") { item, _ in item.rule.id.rawValue },
    ]
    let filters = try FilterSet(
      request, "Filters", knowing: known, tags: { $0.rule.tags })
    let ids = request.strings("SecurityGroupRuleIds")
    let all = cloud.network.securityGroups.flatMap { group in
      group.rules.map { (group: group, rule: $0) }
    }
    for id in ids where !all.contains(where: { $0.rule.id.rawValue == id }) {
      throw SecurityGroupRule.notFound(id)
    }
    let found = all.filter { item in
      (ids.isEmpty || ids.contains(item.rule.id.rawValue)) && filters.accepts(item, in: cloud)
    }
    return try Page(of: found, for: request).answer(as: "SecurityGroupRules") { item in
      .object(item.rule.document(of: item.group, in: cloud))
    }
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

enum ModifySecurityGroupRules: Operation {
  static let description = OperationDescription(
    .ec2, "ModifySecurityGroupRules",
    "Changes rules of a security group, which keep their ids.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let group: SecurityGroup = try cloud.find(request.required("GroupId"))
    var rules = group.rules
    for update in request.array("SecurityGroupRules") {
      let id = update["SecurityGroupRuleId"]?.string ?? ""
      guard let index = rules.firstIndex(where: { $0.id.rawValue == id }) else {
        throw SecurityGroupRule.notFound(id)
      }
      guard let change = update["SecurityGroupRule"] else {
        throw .missingParameter("SecurityGroupRule")
      }
      let reader = SecurityGroupRuleReader(direction: rules[index].direction, cloud: cloud)
      let new = try reader.rule(replacing: rules[index], by: change, of: group)
      let others = rules[..<index] + rules[(index + 1)...]
      guard !others.contains(where: { $0.isSame(as: new) }) else { throw new.duplicate }
      rules[index] = new
    }
    cloud.network.securityGroups.update(group.id) { $0.rules = rules }
    return ["Return": true]
  }
}

enum RevokeSecurityGroupEgress: Operation {
  static let description = OperationDescription(
    .ec2, "RevokeSecurityGroupEgress",
    "Removes rules that let traffic out.",
    refusing: ["SourceSecurityGroupName", "SourceSecurityGroupOwnerId"])

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    try cloud.revoke(.egress, request)
  }
}

enum RevokeSecurityGroupIngress: Operation {
  static let description = OperationDescription(
    .ec2, "RevokeSecurityGroupIngress",
    "Removes rules that let traffic in.",
    refusing: ["SourceSecurityGroupOwnerId"])

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    try cloud.revoke(.ingress, request)
  }
}

enum UpdateSecurityGroupRuleDescriptionsEgress: Operation {
  static let description = OperationDescription(
    .ec2, "UpdateSecurityGroupRuleDescriptionsEgress",
    "Changes the descriptions of rules that let traffic out.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    try cloud.updateRuleDescriptions(.egress, request)
  }
}

enum UpdateSecurityGroupRuleDescriptionsIngress: Operation {
  static let description = OperationDescription(
    .ec2, "UpdateSecurityGroupRuleDescriptionsIngress",
    "Changes the descriptions of rules that let traffic in.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    try cloud.updateRuleDescriptions(.ingress, request)
  }
}
