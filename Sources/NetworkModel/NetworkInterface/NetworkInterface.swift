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

    package init(
      id: String, instance: ResourceID<Instance>, deviceIndex: Int, deletesOnTermination: Bool,
      attachedAt: Instant
    ) {
      self.id = id
      self.instance = instance
      self.deviceIndex = deviceIndex
      self.deletesOnTermination = deletesOnTermination
      self.attachedAt = attachedAt
    }
  }

  /// Whatever of AWS has an interface in a subnet without being an instance.
  public enum Service: Equatable, Sendable {
    case natGateway(ResourceID<NATGateway>)
    case vpcEndpoint(ResourceID<VPCEndpoint>)
    case instanceConnectEndpoint(ResourceID<InstanceConnectEndpoint>)
  }

  public let id: ResourceID<NetworkInterface>
  public var vpc: ResourceID<VPC>
  public var subnet: ResourceID<Subnet>
  public var availabilityZone: String
  public var macAddress: String
  /// The first is the primary address, fixed for the interface's life (INS-06).
  public var privateAddresses: [IPv4Address]
  /// In the order of their assignment; the first is what the guest sends from (INS-23).
  public var ipv6Addresses: [IPv6Address] = []
  /// Auto-assigned from Amazon's pool; an Elastic IP takes its place (INS-08).
  public var autoAssignedPublicAddress: IPv4Address?
  public var securityGroups: [ResourceID<SecurityGroup>]
  public var checksSourceAndDestination = true
  public var interfaceDescription: String
  public var attachment: Attachment?
  /// The service whose interface it is, where it is no instance's.
  public var service: Service?
  public var tags: [Tag]

  package init(
    id: ResourceID<NetworkInterface>, vpc: ResourceID<VPC>, subnet: ResourceID<Subnet>,
    availabilityZone: String, macAddress: String, privateAddresses: [IPv4Address],
    autoAssignedPublicAddress: IPv4Address? = nil, securityGroups: [ResourceID<SecurityGroup>],
    checksSourceAndDestination: Bool = true, interfaceDescription: String,
    attachment: Attachment? = nil, service: Service? = nil, tags: [Tag]
  ) {
    self.id = id
    self.vpc = vpc
    self.subnet = subnet
    self.availabilityZone = availabilityZone
    self.macAddress = macAddress
    self.privateAddresses = privateAddresses
    self.autoAssignedPublicAddress = autoAssignedPublicAddress
    self.securityGroups = securityGroups
    self.checksSourceAndDestination = checksSourceAndDestination
    self.interfaceDescription = interfaceDescription
    self.attachment = attachment
    self.service = service
    self.tags = tags
  }

  public var primaryAddress: IPv4Address { privateAddresses[0] }

  /// Whether the address is one of its own within the VPC.
  public func has(_ address: IPAddress) -> Bool {
    switch address {
    case .version4(let address): privateAddresses.contains(address)
    case .version6(let address): ipv6Addresses.contains(address)
    }
  }

  /// The NAT gateway whose interface it is.
  public var natGateway: ResourceID<NATGateway>? {
    if case .natGateway(let id) = service { id } else { nil }
  }
}
