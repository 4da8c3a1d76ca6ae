public import Foundations

extension Network {
  /// The address under which the internet knows the interface: its Elastic IP, else the
  /// auto-assigned one (INS-08).
  public func publicAddress(of interface: NetworkInterface) -> IPv4Address? {
    elasticIPAddress(of: interface)?.publicAddress ?? interface.autoAssignedPublicAddress
  }

  /// The Elastic IP that is associated with the interface. An account has five at most, so they
  /// are looked through.
  public func elasticIPAddress(of interface: NetworkInterface) -> ElasticIPAddress? {
    elasticIPAddresses.first { $0.association?.networkInterface == interface.id }
  }

  public func interface(
    withPrivateAddress address: IPv4Address, in vpc: ResourceID<VPC>
  ) -> NetworkInterface? {
    networkInterfaces.id(withPrivateAddress: address, in: vpc).flatMap { networkInterfaces[$0] }
  }

  public func interface(withPublicAddress address: IPv4Address) -> NetworkInterface? {
    if let elastic = elasticIPAddresses.first(where: { $0.publicAddress == address }) {
      return elastic.association.flatMap { networkInterfaces[$0.networkInterface] }
    }
    return networkInterfaces.id(withAutoAssignedAddress: address).flatMap { networkInterfaces[$0] }
  }

  /// The machine that the interface is plugged into.
  public func instance(of interface: NetworkInterface) -> Instance? {
    interface.attachment.flatMap { instances[$0.instance] }
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
