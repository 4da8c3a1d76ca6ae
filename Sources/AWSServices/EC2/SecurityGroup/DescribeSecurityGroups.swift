import AWSModel
import DataPlane
import Documents
import NetworkModel

enum DescribeSecurityGroups: Operation {
  static let description = OperationDescription(
    .ec2, "DescribeSecurityGroups",
    "Lists security groups with their rules.",
    input: """
      GroupIds:[str](GroupId) GroupNames:[str](GroupName) NextToken:str MaxResults:int DryRun:bool
      Filters:[Filter](Filter)
      """,
    output: """
      NextToken:str SecurityGroups:[SecurityGroup](securityGroupInfo)
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
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
        request.array("GroupIds") + groups.map { Value($0.id) })
    }
    return try cloud.describe(
      SecurityGroup.self, request, ids: "GroupIds", as: "SecurityGroups")
  }
}
