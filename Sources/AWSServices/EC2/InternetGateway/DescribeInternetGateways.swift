import AWSModel
import DataPlane
import Documents
import NetworkModel

enum DescribeInternetGateways: Operation {
  static let description = OperationDescription(
    .ec2, "DescribeInternetGateways",
    "Lists internet gateways.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    try cloud.describe(
      InternetGateway.self, request, ids: "InternetGatewayIds", as: "InternetGateways")
  }
}
