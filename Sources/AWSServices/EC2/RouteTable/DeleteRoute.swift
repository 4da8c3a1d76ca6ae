import AWSModel
import DataPlane
import Documents
import NetworkModel

enum DeleteRoute: Operation {
  static let description = OperationDescription(
    .ec2, "DeleteRoute",
    "Deletes a route from a route table.",
    input: """
      DestinationPrefixListId:str DryRun:bool RouteTableId*:str DestinationCidrBlock:str
      ~DestinationIpv6CidrBlock:str
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let table: RouteTable = try cloud.find(request.required("RouteTableId"))
    let destination = try RouteOrder.destination(of: request, in: cloud)
    guard let route = table.routes.first(where: { $0.destination == destination }) else {
      throw AWSError(
        "InvalidRoute.NotFound",
        "no route with destination-\(destination.block == nil ? "prefix-list-id" : "cidr-block") "
          + "\(destination) in route table \(table.id)")
    }
    if case .vpcEndpoint = route.target {
      throw AWSError(
        "InvalidParameterValue",
        "cannot remove VPC endpoint route \(destination) in route table \(table.id)",
        advice: "Take the table off the endpoint: aws ec2 modify-vpc-endpoint "
          + "--vpc-endpoint-id \(route.target.identifier) --remove-route-table-ids \(table.id)")
    }
    guard route.origin != .createRouteTable else {
      throw AWSError(
        "InvalidParameterValue",
        "cannot remove local route \(destination) in route table \(table.id)")
    }
    cloud.network.routeTables.update(table.id) {
      $0.routes.removeAll { $0.destination == destination }
    }
    return [:]
  }
}
