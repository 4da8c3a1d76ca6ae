import AWSModel
import DataPlane
import Documents
import NetworkModel

enum DescribeVpcs: Operation {
  static let description = OperationDescription(
    .ec2, "DescribeVpcs",
    "Lists VPCs.",
    input: """
      Filters:[Filter](Filter) VpcIds:[str](VpcId) NextToken:str MaxResults:int DryRun:bool
      """,
    output: """
      NextToken:str Vpcs:[Vpc](vpcSet)
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    try cloud.describe(VPC.self, request, ids: "VpcIds", as: "Vpcs")
  }
}
