public import Foundations

extension Network {
  /// The address under which the internet knows the interface's primary address: its Elastic IP,
  /// else the auto-assigned one (INS-08).
  public func publicAddress(of interface: NetworkInterface) -> IPv4Address? {
    publicAddress(of: interface, at: interface.primaryAddress)
  }

  /// The same of any of its private addresses; a secondary one has an Elastic IP or none (INS-24).
  public func publicAddress(
    of interface: NetworkInterface, at address: IPv4Address
  ) -> IPv4Address? {
    elasticIPAddress(of: interface, at: address)?.publicAddress
      ?? (address == interface.primaryAddress ? interface.autoAssignedPublicAddress : nil)
  }

  /// The Elastic IP that is associated with the interface's primary address.
  public func elasticIPAddress(of interface: NetworkInterface) -> ElasticIPAddress? {
    elasticIPAddress(of: interface, at: interface.primaryAddress)
  }

  /// The same of any of its private addresses. An account has five at most, so they are looked
  /// through.
  public func elasticIPAddress(
    of interface: NetworkInterface, at address: IPv4Address
  ) -> ElasticIPAddress? {
    elasticIPAddresses.first {
      $0.association?.networkInterface == interface.id && $0.association?.privateAddress == address
    }
  }

  public func interface(
    withPrivateAddress address: IPv4Address, in vpc: ResourceID<VPC>
  ) -> NetworkInterface? {
    networkInterfaces.id(withPrivateAddress: address, in: vpc).flatMap { networkInterfaces[$0] }
  }

  /// The interface of that VPC that holds the address, of either family.
  public func interface(
    withAddress address: IPAddress, in vpc: ResourceID<VPC>
  ) -> NetworkInterface? {
    switch address {
    case .version4(let address): interface(withPrivateAddress: address, in: vpc)
    case .version6(let address):
      interface(withIPv6Address: address).flatMap { $0.vpc == vpc ? $0 : nil }
    }
  }

  public func interface(withIPv6Address address: IPv6Address) -> NetworkInterface? {
    networkInterfaces.id(withIPv6Address: address).flatMap { networkInterfaces[$0] }
  }

  public func interface(withPublicAddress address: IPv4Address) -> NetworkInterface? {
    if let elastic = elasticIPAddresses.first(where: { $0.publicAddress == address }) {
      return elastic.association.flatMap { networkInterfaces[$0.networkInterface] }
    }
    return networkInterfaces.id(withAutoAssignedAddress: address).flatMap { networkInterfaces[$0] }
  }

  /// Whose public address it is; an IPv6 address is one wherever it is.
  public func interface(withPublicAddress address: IPAddress) -> NetworkInterface? {
    switch address {
    case .version4(let address): interface(withPublicAddress: address)
    case .version6(let address): interface(withIPv6Address: address)
    }
  }

  /// The machine that the interface is plugged into.
  public func instance(of interface: NetworkInterface) -> Instance? {
    interface.attachment.flatMap { instances[$0.instance] }
  }

  /// Whether that machine runs, asked without a copy of all that it is.
  public func isRunning(machineOf interface: NetworkInterface) -> Bool {
    withUnsafePointer(to: interface) { isRunning(machineOf: $0) }
  }

  /// The same of an interface where it lies.
  package func isRunning(machineOf interface: UnsafePointer<NetworkInterface>) -> Bool {
    guard let machine = interface.pointee.attachment?.instance else { return false }
    return instances.reading(machine) { $0.pointee.state } == .running
  }

  /// The interface of device index 0, `nil` once the instance is terminated.
  public func primaryInterface(of instance: Instance) -> NetworkInterface? {
    instance.networkInterfaces.first.flatMap { networkInterfaces[$0] }
  }

  /// What the subnet's interfaces have left over; five addresses belong to AWS (VPC-22).
  public func availableAddressCount(in subnet: Subnet) -> Int {
    subnet.cidr.count - 5 - networkInterfaces.addressesInUse(in: subnet.id)
  }
}

extension Network {
  public func publicAddress(of instance: Instance) -> IPv4Address? {
    primaryInterface(of: instance).flatMap { publicAddress(of: $0) }
  }

  /// `ip-10-1-5-112.us-west-2.compute.internal` (INS-09)
  public func privateDNSName(of address: IPv4Address) -> String {
    let domain = region == "us-east-1" ? "ec2.internal" : "\(region).compute.internal"
    return "ip-\(Self.dashed(address)).\(domain)"
  }

  package func privateDNSName(of interface: NetworkInterface) -> String {
    privateDNSName(of: interface.primaryAddress)
  }

  package func privateDNSName(of instance: Instance) -> String? {
    primaryInterface(of: instance).map { privateDNSName(of: $0) }
  }

  /// `ec2-54-1-2-3.us-west-2.compute.amazonaws.com`; only with both DNS attributes of the VPC and a
  /// public address (INS-09).
  public func publicDNSName(of interface: NetworkInterface) -> String? {
    publicDNSName(of: interface, at: interface.primaryAddress)
  }

  /// The same of any of its private addresses (INS-24).
  package func publicDNSName(of interface: NetworkInterface, at address: IPv4Address) -> String? {
    guard let address = publicAddress(of: interface, at: address), let vpc = vpcs[interface.vpc],
      vpc.isDNSSupportEnabled, vpc.areDNSHostnamesEnabled
    else { return nil }
    let domain = region == "us-east-1" ? "compute-1" : "\(region).compute"
    return "ec2-\(Self.dashed(address)).\(domain).amazonaws.com"
  }

  package func publicDNSName(of instance: Instance) -> String? {
    primaryInterface(of: instance).flatMap { publicDNSName(of: $0) }
  }

  private static func dashed(_ address: IPv4Address) -> String {
    let dashed = address.description.utf8.map { $0 == UInt8(ascii: ".") ? UInt8(ascii: "-") : $0 }
    return String(decoding: dashed, as: UTF8.self)
  }

  /// The security groups of the primary interface; an instance shows them as its own.
  package func securityGroups(of instance: Instance) -> [SecurityGroup] {
    primaryInterface(of: instance)?.securityGroups.compactMap { securityGroups[$0] } ?? []
  }

  package func instance(of address: ElasticIPAddress) -> Instance? {
    address.association.flatMap { networkInterfaces[$0.networkInterface] }.flatMap {
      instance(of: $0)
    }
  }

  package func zone(named name: String) -> AvailabilityZone? {
    AvailabilityZone.all(in: region).first { $0.name == name }
  }
}
