import AWSModel
import DataPlane
import Documents
import NetworkModel

enum ReplaceRouteTableAssociation: Operation {
  static let description = OperationDescription(
    .ec2, "ReplaceRouteTableAssociation",
    "Makes a subnet use another route table, or another table the main one.",
    input: """
      DryRun:bool AssociationId*:str RouteTableId*:str
      """,
    output: """
      NewAssociationId:str AssociationState:RouteTableAssociationState
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let id = try request.required("AssociationId")
    let (old, association) = try cloud.findRouteTableAssociation(id)
    let new: RouteTable = try cloud.find(request.required("RouteTableId"))
    guard old.vpc == new.vpc else {
      throw AWSError(
        "InvalidParameterValue",
        "Route table \(new.id) and network \(old.vpc) belong to different networks")
    }
    let replacement = RouteTable.Association(
      id: cloud.newIdentifier("rtbassoc"), subnet: association.subnet)
    cloud.network.routeTables.update(old.id) { $0.associations.removeAll { $0.id == id } }
    cloud.network.routeTables.update(new.id) { $0.associations.append(replacement) }
    return [
      "NewAssociationId": .string(replacement.id), "AssociationState": ["State": "associated"],
    ]
  }
}
