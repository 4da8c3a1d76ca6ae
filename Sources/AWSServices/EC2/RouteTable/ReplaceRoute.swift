import AWSModel
import DataPlane
import Documents
import NetworkModel

enum ReplaceRoute: Operation {
  static let description = OperationDescription(
    .ec2, "ReplaceRoute",
    "Gives a route another target.",
    input: """
      DestinationPrefixListId:str ~VpcEndpointId:str ~LocalTarget:bool ~TransitGatewayId:str
      ~LocalGatewayId:str ~CarrierGatewayId:str ~CoreNetworkArn:str ~OdbNetworkArn:str DryRun:bool
      RouteTableId*:str DestinationCidrBlock:str GatewayId:str ~DestinationIpv6CidrBlock:str
      ~EgressOnlyInternetGatewayId:str InstanceId:str NetworkInterfaceId:str
      VpcPeeringConnectionId:str NatGatewayId:str
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let order = try RouteOrder(request, in: cloud)
    let place = order.table.routes.firstIndex { $0.destination == order.destination }
    guard let place else {
      throw AWSError(
        "InvalidParameterValue",
        "There is no route defined for '\(order.destination)' in the route table. "
          + "Use CreateRoute instead.")
    }
    cloud.network.routeTables.update(order.table.id) { $0.routes[place].target = order.target }
    return [:]
  }
}
