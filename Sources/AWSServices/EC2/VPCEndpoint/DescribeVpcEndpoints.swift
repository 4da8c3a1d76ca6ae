import AWSModel
import DataPlane
import Documents
import NetworkModel

enum DescribeVpcEndpoints: Operation {
  static let description = OperationDescription(
    .ec2, "DescribeVpcEndpoints",
    "Lists VPC endpoints.",
    input: """
      DryRun:bool VpcEndpointIds:[str](VpcEndpointId) Filters:[Filter](Filter) MaxResults:int
      NextToken:str
      """,
    output: """
      VpcEndpoints:[VpcEndpoint](vpcEndpointSet) NextToken:str
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    try cloud.describe(VPCEndpoint.self, request, ids: "VpcEndpointIds", as: "VpcEndpoints")
  }
}
