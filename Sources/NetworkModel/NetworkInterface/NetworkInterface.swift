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

/// All network interfaces, in the order of their creation, found by id and by address in constant
/// time.
///
/// The indices are derived from the interfaces, so they take no part in equality and encoding.
public struct NetworkInterfaceTable: Sendable {
  private struct PrivatePlace: Hashable {
    var vpc: ResourceID<VPC>
    var address: IPv4Address
  }

  @usableFromInline var interfaces = ResourceTable<NetworkInterface>()
  private var byPrivateAddress: [PrivatePlace: ResourceID<NetworkInterface>] = [:]
  private var byIPv6Address: [IPv6Address: ResourceID<NetworkInterface>] = [:]
  private var byPublicAddress: [IPv4Address: ResourceID<NetworkInterface>] = [:]
  private var addressesInUse: [ResourceID<Subnet>: Int] = [:]

  public init() {}

  public subscript(id: ResourceID<NetworkInterface>) -> NetworkInterface? { interfaces[id] }

  /// The interface of the id that the text is, if it is one.
  public subscript(parsing text: String) -> NetworkInterface? { interfaces[parsing: text] }

  /// What is asked of the interface at that position, read where it lies.
  @inlinable package func reading<Value>(
    at position: Int, _ read: (UnsafePointer<NetworkInterface>) -> Value
  ) -> Value {
    interfaces.reading(at: position, read)
  }

  /// Where the interface stands in the order of creation.
  package func index(of id: ResourceID<NetworkInterface>) -> Int? { interfaces.index(of: id) }

  public mutating func insert(_ interface: NetworkInterface) {
    remove(interface.id)
    interfaces.insert(interface)
    index(interface)
    assert(isIndexed(interface), "an address belongs to two interfaces")
  }

  /// Changes an interface in place; nothing happens when it is gone.
  public mutating func update(
    _ id: ResourceID<NetworkInterface>, _ change: (inout NetworkInterface) -> Void
  ) {
    guard let before = interfaces[id] else { return }
    removeFromIndices(before)
    interfaces.update(id, change)
    guard let after = interfaces[id] else { return }
    index(after)
    assert(isIndexed(after), "an address belongs to two interfaces")
  }

  public mutating func remove(_ id: ResourceID<NetworkInterface>) {
    guard let interface = interfaces[id] else { return }
    removeFromIndices(interface)
    interfaces[id] = nil
    assert(addressesInUse[interface.subnet].map { $0 >= 0 } ?? true)
  }

  private func isIndexed(_ interface: NetworkInterface) -> Bool {
    interface.privateAddresses.allSatisfy {
      byPrivateAddress[PrivatePlace(vpc: interface.vpc, address: $0)] == interface.id
    } && interface.ipv6Addresses.allSatisfy { byIPv6Address[$0] == interface.id }
  }

  /// The interface of that VPC that holds the private address.
  public func id(
    withPrivateAddress address: IPv4Address, in vpc: ResourceID<VPC>
  ) -> ResourceID<NetworkInterface>? {
    byPrivateAddress[PrivatePlace(vpc: vpc, address: address)]
  }

  /// The interface that holds the IPv6 address, which is one of its kind in the world.
  public func id(withIPv6Address address: IPv6Address) -> ResourceID<NetworkInterface>? {
    byIPv6Address[address]
  }

  /// The interface to which Amazon assigned that public address; Elastic IPs aren't known here.
  public func id(
    withAutoAssignedAddress address: IPv4Address
  ) -> ResourceID<NetworkInterface>? {
    byPublicAddress[address]
  }

  /// How many addresses of the subnet belong to interfaces.
  public func addressesInUse(in subnet: ResourceID<Subnet>) -> Int { addressesInUse[subnet] ?? 0 }

  private mutating func index(_ interface: NetworkInterface) {
    for address in interface.privateAddresses {
      byPrivateAddress[PrivatePlace(vpc: interface.vpc, address: address)] = interface.id
    }
    for address in interface.ipv6Addresses { byIPv6Address[address] = interface.id }
    if let address = interface.autoAssignedPublicAddress { byPublicAddress[address] = interface.id }
    addressesInUse[interface.subnet, default: 0] += interface.privateAddresses.count
  }

  private mutating func removeFromIndices(_ interface: NetworkInterface) {
    for address in interface.privateAddresses {
      byPrivateAddress[PrivatePlace(vpc: interface.vpc, address: address)] = nil
    }
    for address in interface.ipv6Addresses { byIPv6Address[address] = nil }
    if let address = interface.autoAssignedPublicAddress { byPublicAddress[address] = nil }
    addressesInUse[interface.subnet, default: 0] -= interface.privateAddresses.count
  }
}

extension NetworkInterfaceTable: RandomAccessCollection {
  public var startIndex: Int { interfaces.startIndex }
  public var endIndex: Int { interfaces.endIndex }
  public subscript(position: Int) -> NetworkInterface {
    _read { yield interfaces[position] }
  }
}

extension NetworkInterfaceTable: Equatable {
  public static func == (left: Self, right: Self) -> Bool { left.interfaces == right.interfaces }
}
