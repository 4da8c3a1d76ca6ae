import AWSModel
import DataPlane
import Documents
import NetworkModel

enum DescribeNetworkAcls: Operation {
  static let description = OperationDescription(
    .ec2, "DescribeNetworkAcls",
    "Lists network ACLs with their entries and subnets.",
    input: """
      NextToken:str MaxResults:int DryRun:bool NetworkAclIds:[str](NetworkAclId)
      Filters:[Filter](Filter)
      """,
    output: """
      NetworkAcls:[NetworkAcl](networkAclSet) NextToken:str
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    try cloud.describe(NetworkACL.self, request, ids: "NetworkAclIds", as: "NetworkAcls")
  }
}
