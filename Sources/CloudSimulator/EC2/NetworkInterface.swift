public import Foundations

/// A network card in a subnet: addresses, security groups and what it is plugged into.
public struct NetworkInterface: Resource {
  public static let idPrefix = "eni"
  public static let typeName = "network-interface"

  public struct Attachment: Equatable, Sendable {
    public var id: String
    public var instance: ResourceID<Instance>
    public var deviceIndex: Int
    public var deletesOnTermination: Bool
    public var attachedAt: Instant
  }

  public let id: ResourceID<NetworkInterface>
  public var vpc: ResourceID<VPC>
  public var subnet: ResourceID<Subnet>
  public var availabilityZone: String
  public var macAddress: String
  /// The first is the primary address, fixed for the interface's life (INS-06).
  public var privateAddresses: [IPv4Address]
  /// Auto-assigned from Amazon's pool; an Elastic IP takes its place (INS-08).
  public var autoAssignedPublicAddress: IPv4Address?
  public var securityGroups: [ResourceID<SecurityGroup>]
  public var checksSourceAndDestination = true
  public var interfaceDescription: String
  public var attachment: Attachment?
  /// The NAT gateway whose interface it is.
  public var natGateway: ResourceID<NATGateway>?
  public var tags: [Tag]

  public var primaryAddress: IPv4Address { privateAddresses[0] }
}
