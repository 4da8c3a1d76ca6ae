import AWSServices
import DataPlane
import Foundations
import NetworkModel

/// What names mean to a program, at the place where it runs.
enum HostNames {
  enum Failure: Error {
    case unknown
    /// The VPC's resolver is switched off, and nobody answers (VPC-17).
    case noResolver
    /// It has no address of the family that is wanted.
    case otherFamily

    /// In the C library's words.
    var message: String {
      switch self {
      case .unknown: "Name or service not known"
      case .noResolver: "Temporary failure in name resolution"
      case .otherFamily: "Address family for hostname not supported"
      }
    }
  }

  /// How long programs wait for a resolver that is switched off: twice five seconds.
  private static let patience = 10_000

  /// The address of a host as it is typed: an address, an AWS name or one of the known hosts.
  private static func address(
    of host: String, _ family: AddressFamily, in context: ShellContext
  ) -> IPAddress? {
    if let address = IPAddress(parsing: host) { return address }
    let name = host.lowercased()
    if name == "localhost" {
      return family == .version6 ? .version6(ipv6Loopback) : .version4(loopback)
    }
    let vpc = vpc(of: context)
    guard vpc?.resolvesNames ?? true else { return nil }
    let prefersIPv6 =
      family == .version6 || family == .any && context.interface?.ipv6Addresses.isEmpty == false
    if prefersIPv6, let address = ipv6Address(named: name) { return .version6(address) }
    return self.address(named: name, seenFrom: vpc, in: context).map(IPAddress.version4)
  }

  /// The same for a program, which may have to wait for an answer that never comes.
  static func resolve(
    _ host: String, _ family: AddressFamily = .any, in context: inout ShellContext
  ) throws(Failure) -> IPAddress {
    if let address = address(of: host, family, in: context) {
      guard family == .any || address.isVersion4 == (family == .version4) else {
        throw .otherFamily
      }
      return address
    }
    guard let vpc = vpc(of: context), !vpc.resolvesNames else { throw .unknown }
    context.spend(milliseconds: patience)
    throw .noResolver
  }

  static let loopback = IPv4Address(rawValue: 0x7f00_0001)
  static let ipv6Loopback = IPv6Address(high: 0, low: 1)

  static func vpc(of context: ShellContext) -> VPC? {
    context.shell.host.instance.flatMap { context.cloud.network.instances[$0] }
      .flatMap { context.cloud.network.vpcs[$0.vpc] }
  }

  // MARK: What name servers know

  /// - Parameter vpc: whose resolver is asked; `nil` for servers on the internet.
  static func address(
    named name: String, seenFrom vpc: VPC?, in context: ShellContext
  ) -> IPv4Address? {
    let name = name.lowercased()
    if let vpc,
      let endpoint = context.cloud.network.endpointInterface(
        answeringFor: name, in: vpc.id, near: context.interface?.subnet)
    {
      return endpoint.primaryAddress
    }
    return amazonAddress(of: name, seenFrom: vpc, in: context)
      ?? InternetHost.named(name)?.address
  }

  /// What an AAAA record says: none of AWS's names has one here.
  static func ipv6Address(named name: String) -> IPv6Address? {
    InternetHost.named(name.lowercased())?.ipv6Address
  }

  /// `ip-10-1-5-112.us-west-2.compute.internal` and `ec2-54-1-2-3.us-west-2.compute.amazonaws.com`.
  ///
  /// Inside the VPC the public name means the private address (INS-09); across a peering
  /// connection only where the owner's side allows it (PCX-17).
  private static func amazonAddress(
    of name: String, seenFrom vpc: VPC?, in context: ShellContext
  ) -> IPv4Address? {
    let label = name.prefix { $0 != "." }
    let domain = name.dropFirst(label.count)
    if label.hasPrefix("ip-"), domain.isEmpty || domain.hasSuffix(".internal") {
      guard let vpc, let address = address(dashed: label.dropFirst(3)) else { return nil }
      return vpc.blocks.contains { $0.cidr.contains(address) } ? address : nil
    }
    guard label.hasPrefix("ec2-"), domain.hasSuffix(".amazonaws.com"),
      let address = address(dashed: label.dropFirst(4)),
      let (network, interface) = context.cloud.fabric.interface(withPublicAddress: address),
      network.vpcs[interface.vpc]?.areDNSHostnamesEnabled == true
    else { return nil }
    let isPrivate =
      interface.vpc == vpc?.id || vpc.map { tells($0, of: interface.vpc, in: context) } ?? false
    return isPrivate ? interface.primaryAddress : address
  }

  /// Whether the peer lets that VPC's resolver know its private addresses.
  private static func tells(
    _ vpc: VPC, of peer: ResourceID<VPC>, in context: ShellContext
  ) -> Bool {
    context.cloud.network.peeringConnections.contains { connection in
      connection.status == .active && connection.peer(of: vpc.id) == peer
        && [connection.requester, connection.accepter].contains {
          $0.vpc == peer && $0.allowsDNSResolutionFromRemoteVPC
        }
    }
  }

  /// The name that an address points back to, without the last dot.
  static func name(
    of address: IPv4Address, seenFrom vpc: VPC?, in context: ShellContext
  ) -> String? {
    name(of: address, seenFrom: vpc, cloud: context.cloud)
  }

  static func name(
    of address: IPAddress, seenFrom vpc: VPC?, in context: ShellContext
  ) -> String? {
    switch address {
    case .version4(let address): name(of: address, seenFrom: vpc, in: context)
    case .version6(let address) where address.isLoopback: "localhost"
    case .version6: InternetHost.known(address)?.name
    }
  }

  static func name(of address: IPv4Address, seenFrom vpc: VPC?, cloud: Cloud) -> String? {
    if address.isLoopback { return "localhost" }
    if let host = InternetHost.known(address) { return host.name }
    let dashed = address.description.split(separator: ".").joined(separator: "-")
    if let vpc, vpc.blocks.contains(where: { $0.cidr.contains(address) }) {
      return "ip-\(dashed).\(internalDomain(of: cloud.region))"
    }
    guard let region = cloud.fabric.interface(withPublicAddress: address)?.network.region else {
      return nil
    }
    return region == "us-east-1"
      ? "ec2-\(dashed).compute-1.amazonaws.com" : "ec2-\(dashed).\(region).compute.amazonaws.com"
  }

  /// `us-west-2.compute.internal` (VPC-16).
  static func internalDomain(of region: String) -> String {
    region == "us-east-1" ? "ec2.internal" : "\(region).compute.internal"
  }

  private static func address(dashed text: Substring) -> IPv4Address? {
    IPv4Address(parsing: text.split(separator: "-").joined(separator: "."))
  }
}
