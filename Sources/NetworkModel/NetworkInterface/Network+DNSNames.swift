public import Foundations

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
