import CloudSimulator

/// What names mean to a program, at the place where it runs.
enum HostNames {
  /// The address of a host as it is typed: an address, an AWS name or one of the known hosts.
  static func address(of host: String, in runtime: Runtime) -> IPv4Address? {
    if let address = IPv4Address(parsing: host) { return address }
    let name = host.lowercased()
    if name == "localhost" { return loopback }
    if let address = amazonAddress(of: name, in: runtime) { return address }
    // An instance asks its VPC's resolver, which may be switched off (VPC-18).
    if let vpc = vpc(of: runtime), !vpc.isDNSSupportEnabled { return nil }
    return InternetHost.named(name)?.address
  }

  static let loopback = IPv4Address(rawValue: 0x7f00_0001)

  static func isLoopback(_ address: IPv4Address) -> Bool { address.rawValue >> 24 == 127 }

  /// `ip-10-1-5-112.us-west-2.compute.internal` and `ec2-54-1-2-3.us-west-2.compute.amazonaws.com`.
  ///
  /// Inside the VPC the public name means the private address (INS-09).
  private static func amazonAddress(of name: String, in runtime: Runtime) -> IPv4Address? {
    let label = name.prefix { $0 != "." }
    let domain = name.dropFirst(label.count)
    let vpc = vpc(of: runtime)
    guard vpc?.isDNSSupportEnabled ?? true else { return nil }
    if label.hasPrefix("ip-"), domain.isEmpty || domain.hasSuffix(".internal") {
      guard let vpc, let address = address(dashed: label.dropFirst(3)) else { return nil }
      return vpc.blocks.contains { $0.cidr.contains(address) } ? address : nil
    }
    guard label.hasPrefix("ec2-"), domain.hasSuffix(".amazonaws.com"),
      let address = address(dashed: label.dropFirst(4)),
      let interface = runtime.cloud.interface(withPublicAddress: address),
      runtime.cloud.vpcs[interface.vpc]?.areDNSHostnamesEnabled == true
    else { return nil }
    return interface.vpc == vpc?.id ? interface.primaryAddress : address
  }

  private static func vpc(of runtime: Runtime) -> VPC? {
    runtime.shell.place.instance.flatMap { runtime.cloud.instances[$0] }
      .flatMap { runtime.cloud.vpcs[$0.vpc] }
  }

  private static func address(dashed text: Substring) -> IPv4Address? {
    IPv4Address(parsing: text.split(separator: "-").joined(separator: "."))
  }
}
