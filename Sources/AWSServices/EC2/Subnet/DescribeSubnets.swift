import AWSModel
import DataPlane
import Documents
import NetworkModel

enum DescribeSubnets: Operation {
  static let description = OperationDescription(
    .ec2, "DescribeSubnets",
    "Lists subnets.",
    input: """
      Filters:[Filter](Filter) SubnetIds:[str](SubnetId) NextToken:str MaxResults:int DryRun:bool
      """,
    output: """
      NextToken:str Subnets:[Subnet](subnetSet)
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    try cloud.describe(Subnet.self, request, ids: "SubnetIds", as: "Subnets")
  }
}
