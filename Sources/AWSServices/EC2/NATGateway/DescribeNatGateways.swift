import AWSModel
import DataPlane
import Documents
import NetworkModel

enum DescribeNatGateways: Operation {
  static let description = OperationDescription(
    .ec2, "DescribeNatGateways",
    "Lists NAT gateways, those that were deleted within the last hour too.",
    input: """
      DryRun:bool Filter:[Filter] MaxResults:int NatGatewayIds:[str](NatGatewayId) NextToken:str
      """,
    output: """
      NatGateways:[NatGateway](natGatewaySet) NextToken:str
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    try cloud.describe(
      NATGateway.self, request, ids: "NatGatewayIds", as: "NatGateways", filters: "Filter")
  }
}
