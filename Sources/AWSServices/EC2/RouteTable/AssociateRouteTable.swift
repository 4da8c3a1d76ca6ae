import AWSModel
import DataPlane
import Documents
import NetworkModel

enum AssociateRouteTable: Operation {
  static let description = OperationDescription(
    .ec2, "AssociateRouteTable",
    "Makes a subnet use a route table.",
    input: """
      ~GatewayId:str ~PublicIpv4Pool:str DryRun:bool SubnetId:str RouteTableId*:str
      """,
    output: """
      AssociationId:str AssociationState:RouteTableAssociationState
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let table: RouteTable = try cloud.find(request.required("RouteTableId"))
    let subnet: Subnet = try cloud.find(request.required("SubnetId"))
    guard subnet.vpc == table.vpc else {
      throw AWSError(
        "InvalidParameterValue",
        "Route table \(table.id) and subnet \(subnet.id) belong to different networks")
    }
    let explicit = cloud.network.routeTables.first {
      $0.associations.contains { $0.subnet == subnet.id }
    }
    if let explicit {
      throw AWSError(
        "Resource.AlreadyAssociated",
        "the specified association for route table \(table.id) conflicts with an existing association",
        advice: "\(subnet.id) is associated with \(explicit.id). Use "
          + "replace-route-table-association, or disassociate it first.")
    }
    let association = RouteTable.Association(
      id: cloud.newIdentifier("rtbassoc"), subnet: subnet.id)
    cloud.network.routeTables.update(table.id) { $0.associations.append(association) }
    return [
      "AssociationId": .string(association.id), "AssociationState": ["State": "associated"],
    ]
  }
}
