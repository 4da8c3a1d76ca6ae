import AWSModel
import DataPlane
import Foundations
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

extension VPCPeeringConnection: TimedSubsystem {
  static let turn = Turn.states

  static func nextEvent(in cloud: Cloud) -> Instant? {
    cloud.network.peeringConnections.lazy.compactMap { $0.nextEvent }.min()
  }

  static func performEvents(in cloud: inout Cloud) {
    for connection in cloud.network.peeringConnections {
      guard let moment = connection.nextEvent, moment <= cloud.now else { continue }
      if connection.forgottenAt == nil {
        cloud.settle(connection.id)
      } else {
        cloud.network.peeringConnections[connection.id] = nil
      }
    }
  }
}

/// A connection between two Regions is the same in both but for its tags (PCX-18).
extension Cloud {
  mutating func updatePeeringConnection(
    _ id: ResourceID<VPCPeeringConnection>, _ change: (inout VPCPeeringConnection) -> Void
  ) {
    let other = network.peeringConnections[id]?.distantEnd(from: region)?.region
    network.peeringConnections.update(id, change)
    guard let other,
      let place = fabric.elsewhere.firstIndex(where: { $0.network.region == other })
    else { return }
    fabric.elsewhere[place].network.peeringConnections.update(id, change)
  }

  /// Does the same to every connection of a VPC that is not dead.
  mutating func updatePeeringConnections(
    of vpc: ResourceID<VPC>, _ change: (inout VPCPeeringConnection.End) -> Void
  ) {
    let ids = network.peeringConnections.filter { $0.isAlive && $0.has(vpc) }.map(\.id)
    for id in ids {
      updatePeeringConnection(id) { connection in
        if connection.requester.vpc == vpc { change(&connection.requester) }
        if connection.accepter.vpc == vpc { change(&connection.accepter) }
      }
    }
  }

  /// How many active connections a VPC of any Region has.
  func activePeeringConnectionCount(of end: VPCPeeringConnection.End) -> Int {
    fabric(in: end.region)?.network.peeringConnections.count {
      $0.status == .active && $0.has(end.vpc)
    } ?? 0
  }
}

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
    updatePeeringConnection(id) {
      $0.status = status
      $0.statusSince = moment
      $0.settlesAt = settlesAt
    }
  }
}
