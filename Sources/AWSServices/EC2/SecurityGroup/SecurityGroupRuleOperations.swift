import AWSModel
import DataPlane
import Documents
import NetworkModel

/// An operation on the rules of one direction: what ingress and egress share is written once.
protocol SecurityGroupRuleOperation: Operation {
  static var direction: SecurityGroupRule.Direction { get }
}

enum AuthorizeSecurityGroupIngress: RuleAuthorizingOperation {
  static let direction = SecurityGroupRule.Direction.ingress
  static let description = OperationDescription(
    .ec2, "AuthorizeSecurityGroupIngress",
    "Adds rules that let traffic in.",
    refusing: ["SourceSecurityGroupOwnerId"])
}

enum AuthorizeSecurityGroupEgress: RuleAuthorizingOperation {
  static let direction = SecurityGroupRule.Direction.egress
  static let description = OperationDescription(
    .ec2, "AuthorizeSecurityGroupEgress",
    "Adds rules that let traffic out.",
    refusing: ["SourceSecurityGroupName", "SourceSecurityGroupOwnerId"])
}

/// Adds the rules of a request to its group, all or none (SG-07).
protocol RuleAuthorizingOperation: SecurityGroupRuleOperation {}

extension RuleAuthorizingOperation {
  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let group = try cloud.findSecurityGroup(request)
    let tags = try request.tags(for: SecurityGroupRule.self)
    let reader = SecurityGroupRuleReader(direction: direction, cloud: cloud)
    var rules = group.rules
    var added: [SecurityGroupRule] = []
    for new in try reader.rules(of: request, for: group) {
      try SecurityGroupRule.check(description: new.ruleDescription)
      guard !rules.contains(where: { $0.isSame(as: new) }) else { throw new.duplicate }
      let rule = SecurityGroupRule(
        id: cloud.newID(), direction: direction, protocol: new.protocol,
        fromPort: new.fromPort, toPort: new.toPort, peer: new.peer,
        ruleDescription: new.ruleDescription, tags: tags)
      rules.append(rule)
      added.append(rule)
    }
    let size = rules.reduce(0) { $1.direction == direction ? $0 + cloud.sizeInQuota(of: $1) : $0 }
    guard size <= Quota.rulesPerSecurityGroup else {
      throw .limitExceeded(
        "RulesPerSecurityGroupLimitExceeded", "rules per security group")
    }
    cloud.network.securityGroups.update(group.id) { $0.rules = rules }
    return [
      "Return": true,
      "SecurityGroupRules": .array(added.map { .object($0.document(of: group, in: cloud)) }),
    ]
  }
}

enum RevokeSecurityGroupIngress: RuleRevokingOperation {
  static let direction = SecurityGroupRule.Direction.ingress
  static let description = OperationDescription(
    .ec2, "RevokeSecurityGroupIngress",
    "Removes rules that let traffic in.",
    refusing: ["SourceSecurityGroupOwnerId"])
}

enum RevokeSecurityGroupEgress: RuleRevokingOperation {
  static let direction = SecurityGroupRule.Direction.egress
  static let description = OperationDescription(
    .ec2, "RevokeSecurityGroupEgress",
    "Removes rules that let traffic out.",
    refusing: ["SourceSecurityGroupName", "SourceSecurityGroupOwnerId"])
}

/// Removes the rules that a request names by id or by what they say.
protocol RuleRevokingOperation: SecurityGroupRuleOperation {}

extension RuleRevokingOperation {
  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let group = try cloud.findSecurityGroup(request)
    var doomed: [SecurityGroupRule] = []
    var unknown: [SecurityGroupRule] = []
    let ids = request.strings("SecurityGroupRuleIds")
    for id in ids {
      guard
        let rule = group.rules.first(where: { $0.id.rawValue == id && $0.direction == direction })
      else { throw SecurityGroupRule.notFound(id) }
      doomed.append(rule)
    }
    if ids.isEmpty || request["IpPermissions"] != nil {
      let reader = SecurityGroupRuleReader(direction: direction, cloud: cloud)
      for unwanted in try reader.rules(of: request, for: group) {
        if let rule = group.rules.first(where: { $0.isSame(as: unwanted) }) {
          doomed.append(rule)
          continue
        }
        // Of a default VPC's group what is not there is told, not refused (SG-22).
        guard cloud.network.vpcs[group.vpc]?.isDefault == true else {
          throw AWSError(
            "InvalidPermission.NotFound",
            "The specified rule does not exist in this security group.")
        }
        unknown.append(unwanted)
      }
    }
    cloud.network.securityGroups.update(group.id) { group in
      group.rules.removeAll { rule in doomed.contains { $0.id == rule.id } }
    }
    var answer: JSONObject = ["Return": true]
    if !unknown.isEmpty {
      answer["UnknownIpPermissions"] = group.permissions(of: unknown, in: cloud)
    }
    answer["RevokedSecurityGroupRules"] = .array(
      doomed.map { .object($0.revokedDocument(of: group)) })
    return answer
  }
}

enum UpdateSecurityGroupRuleDescriptionsIngress: RuleDescribingOperation {
  static let direction = SecurityGroupRule.Direction.ingress
  static let description = OperationDescription(
    .ec2, "UpdateSecurityGroupRuleDescriptionsIngress",
    "Changes the descriptions of rules that let traffic in.")
}

enum UpdateSecurityGroupRuleDescriptionsEgress: RuleDescribingOperation {
  static let direction = SecurityGroupRule.Direction.egress
  static let description = OperationDescription(
    .ec2, "UpdateSecurityGroupRuleDescriptionsEgress",
    "Changes the descriptions of rules that let traffic out.")
}

/// Changes the descriptions of rules that a request names by id or by what they say.
protocol RuleDescribingOperation: SecurityGroupRuleOperation {}

extension RuleDescribingOperation {
  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let group = try cloud.findSecurityGroup(request)
    var rules = group.rules
    for change in request.array("SecurityGroupRuleDescriptions") {
      let id = change["SecurityGroupRuleId"]?.string ?? ""
      guard
        let index = rules.firstIndex(where: { $0.id.rawValue == id && $0.direction == direction })
      else { throw SecurityGroupRule.notFound(id) }
      let description = change["Description"]?.string
      try SecurityGroupRule.check(description: description)
      rules[index].ruleDescription = description
    }
    if request["IpPermissions"] != nil {
      let reader = SecurityGroupRuleReader(direction: direction, cloud: cloud)
      for changed in try reader.rules(of: request, for: group) {
        guard let index = rules.firstIndex(where: { $0.isSame(as: changed) }) else {
          throw AWSError(
            "InvalidPermission.NotFound",
            "The specified rule does not exist in this security group.")
        }
        try SecurityGroupRule.check(description: changed.ruleDescription)
        rules[index].ruleDescription = changed.ruleDescription
      }
    }
    cloud.network.securityGroups.update(group.id) { $0.rules = rules }
    return ["Return": true]
  }
}

extension Cloud {
  /// A prefix list counts with its greatest number of entries, anything else as one (SG-14).
  fileprivate func sizeInQuota(of rule: SecurityGroupRule) -> Int {
    guard case .prefixList(let id) = rule.peer else { return 1 }
    return network.prefixList(id)?.maximumEntries ?? 1
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
