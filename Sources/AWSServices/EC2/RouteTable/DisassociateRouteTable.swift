import AWSModel
import DataPlane
import Documents
import NetworkModel

enum DisassociateRouteTable: Operation {
  static let description = OperationDescription(
    .ec2, "DisassociateRouteTable",
    "Makes a subnet use the main route table of its VPC again.",
    input: """
      DryRun:bool AssociationId*:str
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let id = try request.required("AssociationId")
    let (table, association) = try cloud.findRouteTableAssociation(id)
    guard !association.isMain else {
      throw AWSError(
        "InvalidParameterValue",
        "Cannot disassociate the main route table association \(id)")
    }
    cloud.network.routeTables.update(table.id) { $0.associations.removeAll { $0.id == id } }
    return [:]
  }
}
