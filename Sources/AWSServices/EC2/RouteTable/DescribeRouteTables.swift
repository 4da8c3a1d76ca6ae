import AWSModel
import DataPlane
import Documents
import NetworkModel

enum DescribeRouteTables: Operation {
  static let description = OperationDescription(
    .ec2, "DescribeRouteTables",
    "Lists route tables with their routes and the subnets that use them.",
    input: """
      NextToken:str MaxResults:int DryRun:bool RouteTableIds:[str](RouteTableId)
      Filters:[Filter](Filter)
      """,
    output: """
      RouteTables:[RouteTable](routeTableSet) NextToken:str
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    try cloud.describe(RouteTable.self, request, ids: "RouteTableIds", as: "RouteTables")
  }
}
