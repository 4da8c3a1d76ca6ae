import DataPlane
import Foundations
import NetworkModel

extension Cloud {
  /// Ends what the connection waits for: validation, an answer or provisioning (PCX-01).
  mutating func settle(_ id: ResourceID<VPCPeeringConnection>) {
    guard let connection = network.peeringConnections[id] else { return }
    let next: VPCPeeringConnection.Status
    switch connection.status {
    case .initiatingRequest:
      next = connection.canBeAccepted ? .pendingAcceptance : .failed
    case .pendingAcceptance: next = .expired
    case .provisioning: next = .active
    case .deleting: next = .deleted
    case .failed, .expired, .rejected, .active, .deleted: return
    }
    setStatus(next, of: id, at: connection.nextEvent.map { min($0, now) } ?? now)
  }

  mutating func setStatus(
    _ status: VPCPeeringConnection.Status, of id: ResourceID<VPCPeeringConnection>,
    at moment: Instant,
    settlesAt: Instant? = nil
  ) {
    network.peeringConnections.update(id) {
      $0.status = status
      $0.statusSince = moment
      $0.settlesAt = settlesAt
    }
  }
}
