package import Foundations

extension VPCPeeringConnection {
  private static let hour = 3_600_000

  /// Seven days (PCX-01).
  package static let requestLifetime = 168 * hour

  /// Blocks that overlap, be it in one pair, make the request fail after the call has succeeded
  /// (PCX-02, PCX-03).
  package var canBeAccepted: Bool {
    !accepter.cidrs.isEmpty
      && !requester.cidrs.contains { block in accepter.cidrs.contains { $0.overlaps(block) } }
  }

  /// When a dead connection leaves the lists.
  package var forgottenAt: Instant? {
    switch status {
    case .failed, .rejected, .deleted: statusSince + 2 * Self.hour
    case .expired: statusSince + 48 * Self.hour
    case .initiatingRequest, .pendingAcceptance, .provisioning, .active, .deleting: nil
    }
  }

  /// The next moment at which something happens to it by itself.
  package var nextEvent: Instant? {
    switch status {
    case .initiatingRequest, .provisioning, .deleting: settlesAt
    case .pendingAcceptance: expiresAt
    case .failed, .expired, .rejected, .deleted: forgottenAt
    case .active: nil
    }
  }

  /// Whether routes and security groups may still name it.
  package var isAlive: Bool { forgottenAt == nil }
}
