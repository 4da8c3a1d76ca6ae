import AWSModel
import DataPlane
import Documents
import NetworkModel

enum DescribeNetworkInterfaces: Operation {
  static let description = OperationDescription(
    .ec2, "DescribeNetworkInterfaces",
    "Lists network interfaces.",
    input: """
      NextToken:str MaxResults:int ~IncludeManagedResources:bool DryRun:bool
      NetworkInterfaceIds:[str](NetworkInterfaceId) Filters:[Filter](Filter)
      """,
    output: """
      NetworkInterfaces:[NetworkInterface](networkInterfaceSet) NextToken:str
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    try cloud.describe(
      NetworkInterface.self, request, ids: "NetworkInterfaceIds", as: "NetworkInterfaces")
  }
}
