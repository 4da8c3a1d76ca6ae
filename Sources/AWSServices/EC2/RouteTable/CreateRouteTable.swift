import AWSModel
import DataPlane
import Documents
import NetworkModel

enum CreateRouteTable: Operation {
  static let description = OperationDescription(
    .ec2, "CreateRouteTable",
    "Creates a route table that knows the way within its VPC only.",
    input: """
      TagSpecifications:[TagSpecification](TagSpecification) ClientToken:str DryRun:bool VpcId*:str
      """,
    output: """
      RouteTable:RouteTable ClientToken:str
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let tags = try request.tags(for: RouteTable.self)
    let vpc: VPC = try cloud.find(request.required("VpcId"))
    guard cloud.network.routeTables.count(where: { $0.vpc == vpc.id }) < Quota.routeTablesPerVPC
    else {
      throw .limitExceeded("RouteTableLimitExceeded", "route tables")
    }
    let table = cloud.makeRouteTable(in: vpc, tags: tags)
    var answer: Members = ["RouteTable": .object(table.document(in: cloud))]
    answer["ClientToken"] = request["ClientToken"]
    return answer
  }
}
