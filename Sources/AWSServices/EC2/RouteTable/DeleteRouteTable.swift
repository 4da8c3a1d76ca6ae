import AWSModel
import DataPlane
import Documents
import NetworkModel

enum DeleteRouteTable: Operation {
  static let description = OperationDescription(
    .ec2, "DeleteRouteTable",
    "Deletes a route table that no subnet uses.",
    input: """
      DryRun:bool RouteTableId*:str
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let table: RouteTable = try cloud.find(request.required("RouteTableId"))
    guard table.associations.isEmpty else {
      throw .dependencies(
        of: RouteTable.noun, table.id.rawValue,
        advice: table.isMain
          ? "It is the main route table of \(table.vpc) and goes with its VPC."
          : "Subnets are still associated with it. Disassociate them first.")
    }
    cloud.network.routeTables[table.id] = nil
    return [:]
  }
}
