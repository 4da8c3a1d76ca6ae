public import Foundations

/// All network interfaces, in the order of their creation, found by id and by address in constant
/// time.
///
/// The indices are derived from the interfaces, so they take no part in equality and encoding.
public struct NetworkInterfaceTable: Sendable {
  private struct PrivatePlace: Hashable {
    var vpc: ResourceID<VPC>
    var address: IPv4Address
  }

  private var interfaces = ResourceTable<NetworkInterface>()
  private var byPrivateAddress: [PrivatePlace: ResourceID<NetworkInterface>] = [:]
  private var byIPv6Address: [IPv6Address: ResourceID<NetworkInterface>] = [:]
  private var byPublicAddress: [IPv4Address: ResourceID<NetworkInterface>] = [:]
  private var addressesInUse: [ResourceID<Subnet>: Int] = [:]

  public init() {}

  public subscript(id: ResourceID<NetworkInterface>) -> NetworkInterface? { interfaces[id] }

  /// The interface of the id that the text is, if it is one.
  public subscript(parsing text: String) -> NetworkInterface? { interfaces[parsing: text] }

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
  public subscript(position: Int) -> NetworkInterface { interfaces[position] }
}

extension NetworkInterfaceTable: Equatable {
  public static func == (left: Self, right: Self) -> Bool { left.interfaces == right.interfaces }
}
