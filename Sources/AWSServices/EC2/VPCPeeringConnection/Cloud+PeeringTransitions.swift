import AWSModel
import DataPlane
import NetworkModel

extension Cloud {
  /// The connection of `VpcPeeringConnectionId`, if it may go into that status (PCX-04, PCX-05).
  ///
  /// Validation takes less than a second, so a call that comes sooner finds it done.
  mutating func findPeeringConnection(
    _ request: Request, for next: VPCPeeringConnection.Status
  ) throws(AWSError) -> VPCPeeringConnection {
    let id = try request.required("VpcPeeringConnectionId")
    var connection: VPCPeeringConnection = try find(id)
    if connection.status == .initiatingRequest {
      settle(connection.id)
      connection = try find(id)
    }
    let isPossible =
      switch connection.status {
      case .pendingAcceptance: true
      case .active, .provisioning: next == .deleted
      case .initiatingRequest, .failed, .expired, .rejected, .deleting, .deleted: false
      }
    guard isPossible else {
      let goal = next == .deleted ? .deleting : next
      throw AWSError(
        "InvalidStateTransition",
        "Invalid state transition for \(id), attempted to transition from "
          + "\(connection.status.rawValue) to \(goal.rawValue)")
    }
    return connection
  }
}
