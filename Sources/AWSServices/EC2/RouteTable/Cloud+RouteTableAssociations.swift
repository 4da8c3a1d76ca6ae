import AWSModel
import DataPlane
import NetworkModel

extension Cloud {
  /// The table and the association of that id (`rtbassoc-…`).
  func findRouteTableAssociation(
    _ id: String
  ) throws(AWSError) -> (table: RouteTable, association: RouteTable.Association) {
    for table in network.routeTables {
      if let association = table.associations.first(where: { $0.id == id }) {
        return (table, association)
      }
    }
    throw AWSError("InvalidAssociationID.NotFound", "The association ID '\(id)' does not exist")
  }
}
