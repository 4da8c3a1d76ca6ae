import AWSModel
import DataPlane
import Documents
import NetworkModel

enum CreateRoute: Operation {
  static let description = OperationDescription(
    .ec2, "CreateRoute",
    "Adds a route to a route table.",
    input: """
      DestinationPrefixListId:str ~VpcEndpointId:str ~TransitGatewayId:str ~LocalGatewayId:str
      ~CarrierGatewayId:str ~CoreNetworkArn:str ~OdbNetworkArn:str DryRun:bool RouteTableId*:str
      DestinationCidrBlock:str GatewayId:str ~DestinationIpv6CidrBlock:str
      ~EgressOnlyInternetGatewayId:str InstanceId:str NetworkInterfaceId:str
      VpcPeeringConnectionId:str NatGatewayId:str
      """,
    output: """
      Return:bool
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let order = try RouteOrder(request, in: cloud)
    if let route = order.table.routes.first(where: { $0.destination == order.destination }) {
      // The same route once more changes nothing, and AWS says so (ERR-09).
      guard route.target != order.target else { return ["Return": true] }
      throw AWSError(
        "RouteAlreadyExists",
        "The route identified by \(order.destination) already exists.",
        advice: "Use replace-route to give it another target.")
    }
    guard order.table.routes.count < Quota.routesPerTable else {
      throw .limitExceeded("RouteLimitExceeded", "routes")
    }
    cloud.network.routeTables.update(order.table.id) {
      $0.routes.append(
        Route(destination: order.destination, target: order.target, origin: .createRoute))
    }
    return ["Return": true]
  }
}
