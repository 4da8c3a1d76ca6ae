import Foundations

extension VPCPeeringConnection {
  private static let hour = 3_600_000

  /// Seven days (PCX-01).
  static let requestLifetime = 168 * hour

  /// Blocks that overlap, be it in one pair, make the request fail after the call has succeeded
  /// (PCX-02, PCX-03).
  var canBeAccepted: Bool {
    !accepter.cidrs.isEmpty
      && !requester.cidrs.contains { block in accepter.cidrs.contains { $0.overlaps(block) } }
  }

  /// When a dead connection leaves the lists.
  var forgottenAt: Instant? {
    switch status {
    case .failed, .rejected, .deleted: statusSince + 2 * Self.hour
    case .expired: statusSince + 48 * Self.hour
    case .initiatingRequest, .pendingAcceptance, .provisioning, .active, .deleting: nil
    }
  }

  /// The next moment at which something happens to it by itself.
  var nextEvent: Instant? {
    switch status {
    case .initiatingRequest, .provisioning, .deleting: settlesAt
    case .pendingAcceptance: expiresAt
    case .failed, .expired, .rejected, .deleted: forgottenAt
    case .active: nil
    }
  }

  /// Whether routes and security groups may still name it.
  var isAlive: Bool { forgottenAt == nil }
}
