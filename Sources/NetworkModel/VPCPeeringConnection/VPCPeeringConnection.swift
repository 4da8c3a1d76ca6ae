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
    public var cidrs: [CIDR]
    public var allowsDNSResolutionFromRemoteVPC = false

    package init(
      vpc: ResourceID<VPC>, cidrs: [CIDR], allowsDNSResolutionFromRemoteVPC: Bool = false
    ) {
      self.vpc = vpc
      self.cidrs = cidrs
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
