import AWSModel
import DataPlane
import Documents
import NetworkModel

enum ModifySecurityGroupRules: Operation {
  static let description = OperationDescription(
    .ec2, "ModifySecurityGroupRules",
    "Changes rules of a security group, which keep their ids.",
    input: """
      GroupId*:str SecurityGroupRules*:[SecurityGroupRuleUpdate](SecurityGroupRule) DryRun:bool
      """,
    output: """
      Return:bool
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let group: SecurityGroup = try cloud.find(request.required("GroupId"))
    var rules = group.rules
    for update in request.array("SecurityGroupRules") {
      let id = update["SecurityGroupRuleId"]?.string ?? ""
      guard let place = rules.firstIndex(where: { $0.id == id }) else {
        throw SecurityGroupRule.notFound(id)
      }
      guard let change = update["SecurityGroupRule"] else {
        throw .missingParameter("SecurityGroupRule")
      }
      let reader = SecurityGroupRuleReader(direction: rules[place].direction, cloud: cloud)
      let new = try reader.rule(replacing: rules[place], by: change, of: group)
      let others = rules[..<place] + rules[(place + 1)...]
      guard !others.contains(where: { $0.isSame(as: new) }) else { throw new.duplicate }
      rules[place] = new
    }
    cloud.network.securityGroups.update(group.id) { $0.rules = rules }
    return ["Return": true]
  }
}
