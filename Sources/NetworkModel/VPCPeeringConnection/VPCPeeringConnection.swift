public import Foundations

/// A connection over which two VPCs may route to each other's private addresses.
public struct VPCPeeringConnection: Resource {
  public static let idPrefix = "pcx"
  public static let typeName = "vpc-peering-connection"

  /// PCX-01
  public enum Status: String, Sendable {
    case initiatingRequest = "initiating-request"
    case pendingAcceptance = "pending-acceptance"
    case failed
    case expired
    case rejected
    case provisioning
    case active
    case deleting
    case deleted
  }

  /// One end. The blocks are remembered, since a deleted VPC is still shown.
  public struct End: Equatable, Sendable {
    public var vpc: ResourceID<VPC>
    /// `us-west-2`; the two ends may be of two Regions.
    public var region: String
    public var cidrs: [CIDR]
    public var ipv6Blocks: [IPv6Block]
    public var allowsDNSResolutionFromRemoteVPC = false

    package init(
      vpc: ResourceID<VPC>, region: String, cidrs: [CIDR], ipv6Blocks: [IPv6Block] = [],
      allowsDNSResolutionFromRemoteVPC: Bool = false
    ) {
      self.vpc = vpc
      self.region = region
      self.cidrs = cidrs
      self.ipv6Blocks = ipv6Blocks
      self.allowsDNSResolutionFromRemoteVPC = allowsDNSResolutionFromRemoteVPC
    }
  }

  public let id: ResourceID<VPCPeeringConnection>
  public var requester: End
  public var accepter: End
  public var status: Status
  /// When the status was reached: how long a dead connection stays visible counts from here.
  public var statusSince: Instant
  public var createdAt: Instant
  /// When an unanswered request dies; meaningless once it was answered.
  public var expiresAt: Instant
  /// When validation or provisioning ends, while one of them is under way.
  public var settlesAt: Instant?
  public var tags: [Tag]

  package init(
    id: ResourceID<VPCPeeringConnection>, requester: End, accepter: End, status: Status,
    statusSince: Instant, createdAt: Instant, expiresAt: Instant, settlesAt: Instant? = nil,
    tags: [Tag]
  ) {
    self.id = id
    self.requester = requester
    self.accepter = accepter
    self.status = status
    self.statusSince = statusSince
    self.createdAt = createdAt
    self.expiresAt = expiresAt
    self.settlesAt = settlesAt
    self.tags = tags
  }
}

extension VPCPeeringConnection.End {
  /// Whether one of its blocks holds the address.
  package func contains(_ address: IPAddress) -> Bool {
    switch address {
    case .version4(let address): cidrs.contains { $0.contains(address) }
    case .version6(let address): ipv6Blocks.contains { $0.contains(address) }
    }
  }
}

extension VPCPeeringConnection {
  /// Whether these are its two ends, in whichever sequence.
  public func links(_ first: ResourceID<VPC>, _ second: ResourceID<VPC>) -> Bool {
    requester.vpc == first && accepter.vpc == second
      || requester.vpc == second && accepter.vpc == first
  }

  /// The VPC at the other end, `nil` when `vpc` is at neither.
  public func peer(of vpc: ResourceID<VPC>) -> ResourceID<VPC>? {
    switch vpc {
    case requester.vpc: accepter.vpc
    case accepter.vpc: requester.vpc
    default: nil
    }
  }
}

/// A connection between two Regions is in the tables of both, each with tags of its own (PCX-18).
extension VPCPeeringConnection {
  public var isBetweenRegions: Bool { requester.region != accepter.region }

  /// The end in the other Region, `nil` where both are in this one.
  public func distantEnd(from region: String) -> End? {
    guard isBetweenRegions else { return nil }
    return requester.region == region ? accepter : requester
  }
}

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

extension Network {
  /// The connection over which the two VPCs can reach each other now.
  public func activePeeringConnection(
    between one: ResourceID<VPC>, and other: ResourceID<VPC>
  ) -> VPCPeeringConnection? {
    peeringConnections.first { $0.status == .active && $0.links(one, other) }
  }
}

extension VPCPeeringConnection {
  package func has(_ vpc: ResourceID<VPC>) -> Bool { requester.vpc == vpc || accepter.vpc == vpc }
}

extension Network {
  /// Whether an active peering connection links the two VPCs.
  public func arePeered(_ first: ResourceID<VPC>, _ second: ResourceID<VPC>) -> Bool {
    activePeeringConnection(between: first, and: second) != nil
  }
}
