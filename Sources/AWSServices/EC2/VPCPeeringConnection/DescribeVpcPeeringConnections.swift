import AWSModel
import DataPlane
import Documents
import NetworkModel

enum DescribeVpcPeeringConnections: Operation {
  static let description = OperationDescription(
    .ec2, "DescribeVpcPeeringConnections",
    "Lists peering connections; dead ones stay for a while.",
    input: """
      NextToken:str MaxResults:int DryRun:bool
      VpcPeeringConnectionIds:[str](VpcPeeringConnectionId) Filters:[Filter](Filter)
      """,
    output: """
      VpcPeeringConnections:[VpcPeeringConnection](vpcPeeringConnectionSet) NextToken:str
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    try cloud.describe(
      VPCPeeringConnection.self, request, ids: "VpcPeeringConnectionIds",
      as: "VpcPeeringConnections")
  }
}
