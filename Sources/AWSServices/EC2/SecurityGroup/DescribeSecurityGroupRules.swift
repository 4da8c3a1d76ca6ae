import AWSModel
import DataPlane
import Documents
import NetworkModel

enum DescribeSecurityGroupRules: Operation {
  static let description = OperationDescription(
    .ec2, "DescribeSecurityGroupRules",
    "Lists the rules of security groups one by one.",
    input: """
      Filters:[Filter](Filter) SecurityGroupRuleIds:[str](SecurityGroupRuleId) DryRun:bool
      NextToken:str MaxResults:int
      """,
    output: """
      SecurityGroupRules:[SecurityGroupRule](securityGroupRuleSet) NextToken:str
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let known: [ResourceFilter<(group: SecurityGroup, rule: SecurityGroupRule)>] = [
      .init("group-id") { item, _ in item.group.id.rawValue },
      .init("security-group-rule-id") { item, _ in item.rule.id },
    ]
    let filters = try FilterSet(
      request.array("Filters"), knowing: known, tags: { $0.rule.tags })
    let ids = request.strings("SecurityGroupRuleIds")
    let all = cloud.network.securityGroups.flatMap { group in
      group.rules.map { (group: group, rule: $0) }
    }
    for id in ids where !all.contains(where: { $0.rule.id == id }) {
      throw SecurityGroupRule.notFound(id)
    }
    let found = all.filter { item in
      (ids.isEmpty || ids.contains(item.rule.id)) && filters.accepts(item, in: cloud)
    }
    return try Page(of: found, for: request).answer(as: "SecurityGroupRules") { item in
      .object(item.rule.document(of: item.group, in: cloud))
    }
  }
}
