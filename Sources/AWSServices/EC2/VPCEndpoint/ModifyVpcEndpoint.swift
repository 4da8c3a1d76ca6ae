import AWSModel
import DataPlane
import Documents
import NetworkModel

enum ModifyVpcEndpoint: Operation {
  static let description = OperationDescription(
    .ec2, "ModifyVpcEndpoint",
    "Adds route tables to a gateway endpoint or removes them.",
    input: """
      DryRun:bool VpcEndpointId*:str ResetPolicy:bool PolicyDocument:str
      AddRouteTableIds:[str](AddRouteTableId) RemoveRouteTableIds:[str](RemoveRouteTableId)
      ~AddSubnetIds:[str](AddSubnetId) ~RemoveSubnetIds:[str](RemoveSubnetId)
      ~AddSecurityGroupIds:[str](AddSecurityGroupId)
      ~RemoveSecurityGroupIds:[str](RemoveSecurityGroupId) ~IpAddressType:enum
      ~DnsOptions:DnsOptionsSpecification ~PrivateDnsEnabled:bool
      ~SubnetConfigurations:[SubnetConfiguration](SubnetConfiguration)
      """,
    output: """
      Return:bool
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let endpoint: VPCEndpoint = try cloud.find(request.required("VpcEndpointId"))
    let added = try cloud.find(all: request.strings("AddRouteTableIds"), as: RouteTable.self)
    let removed = try cloud.find(all: request.strings("RemoveRouteTableIds"), as: RouteTable.self)
    for table in added where table.vpc != endpoint.vpc {
      throw AWSError(
        "InvalidParameter",
        "Route table \(table.id) and VPC \(endpoint.vpc) belong to different networks")
    }
    for table in removed {
      cloud.network.routeTables.update(table.id) {
        $0.routes.removeAll { $0.target == .vpcEndpoint(endpoint.id) }
      }
    }
    for table in added { try cloud.route(table, to: endpoint) }
    if let text = request.string("PolicyDocument") {
      let policy = try VPCEndpoint.checkedPolicy(text)
      cloud.network.vpcEndpoints.update(endpoint.id) { $0.policyDocument = policy }
    } else if request.flag("ResetPolicy") == true {
      cloud.network.vpcEndpoints.update(endpoint.id) { $0.policyDocument = VPCEndpoint.openPolicy }
    }
    return ["Return": true]
  }
}
