import AWSModel
import DataPlane
import Documents
import NetworkModel

enum DescribeInternetGateways: Operation {
  static let description = OperationDescription(
    .ec2, "DescribeInternetGateways",
    "Lists internet gateways.",
    input: """
      NextToken:str MaxResults:int DryRun:bool InternetGatewayIds:[str](InternetGatewayId)
      Filters:[Filter](Filter)
      """,
    output: """
      InternetGateways:[InternetGateway](internetGatewaySet) NextToken:str
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    try cloud.describe(
      InternetGateway.self, request, ids: "InternetGatewayIds", as: "InternetGateways")
  }
}
