import DataPlane
import Foundations
import NetworkModel

/// The packets that an analysis tries, the plainest first.
///
/// Where the path leaves something open, the values that rules tell apart are tried: the first of
/// each range of ports and of each block of addresses.
struct ReachabilityCandidates {
  struct Candidate {
    var origin: Endpoint
    var packet: Packet
  }

  private let path: NetworkInsightsPath
  private let cloud: Cloud

  init(_ path: NetworkInsightsPath, in cloud: Cloud) {
    self.path = path
    self.cloud = cloud
  }

  var all: [Candidate] {
    var candidates: [Candidate] = []
    for (origin, source) in sources {
      for destination in destinations {
        for port in destinationPorts {
          for sourcePort in sourcePorts {
            let packet = Packet(
              from: .version4(source), to: .version4(destination),
              payload(from: sourcePort, to: port), length: 60)
            candidates.append(Candidate(origin: origin, packet: packet))
          }
        }
      }
    }
    return candidates
  }

  private func payload(from source: Int, to destination: Int) -> Packet.Payload {
    switch path.transportProtocol {
    case .tcp: .tcp(sourcePort: source, destinationPort: destination, flags: .syn)
    case .udp: .udp(sourcePort: source, destinationPort: destination)
    }
  }

  // MARK: Addresses

  private var sources: [(Endpoint, IPv4Address)] {
    let given = path.sourceAddress ?? path.filterAtSource?.sourceAddress
    switch path.source {
    case .instance, .networkInterface:
      let own = interfaces(of: path.source)
      let having = own.filter { interface in
        given.map { interface.privateAddresses.contains($0) } ?? true
      }
      return (having.isEmpty ? own : having).map {
        (.interface($0.id), given ?? $0.primaryAddress)
      }
    case .internetGateway:
      let hosts = given.map { [$0] } ?? [InternetHost.anyAddress] + peersInRules
      return hosts.map { (.internetHost(.version4($0)), $0) }
    case .peeringConnection(let id):
      return interfaces(beyond: id, from: path.destination).filter { interface in
        given.map { interface.privateAddresses.contains($0) } ?? true
      }.map { (.interface($0.id), given ?? $0.primaryAddress) }
    }
  }

  private var destinations: [IPv4Address] {
    let given = path.destinationAddress ?? path.filterAtSource?.destinationAddress
    if let given { return [given] }
    switch path.destination {
    case .instance, .networkInterface:
      let own = path.destination.map(interfaces) ?? []
      if case .internetGateway = path.source {
        return own.compactMap { cloud.network.publicAddress(of: $0) }
      }
      let wanted = path.filterAtDestination?.destinationAddress
      return wanted.map { [$0] } ?? own.map(\.primaryAddress)
    case .internetGateway: return [InternetHost.anyAddress] + peersInRules
    case .peeringConnection(let id):
      let beyond = interfaces(beyond: id, from: path.source).map(\.primaryAddress)
      return beyond.isEmpty ? unusedAddresses(beyond: id) : beyond
    case nil: return []
    }
  }

  private func interfaces(of end: NetworkInsightsPath.End) -> [NetworkInterface] {
    switch end {
    case .instance(let id):
      (cloud.network.instances[id]?.networkInterfaces ?? []).compactMap {
        cloud.network.networkInterfaces[$0]
      }
    case .networkInterface(let id): cloud.network.networkInterfaces[id].map { [$0] } ?? []
    case .internetGateway, .peeringConnection: []
    }
  }

  /// The interfaces of the VPC to which the connection leads from `end`, or comes from.
  private func interfaces(
    beyond id: ResourceID<VPCPeeringConnection>, from end: NetworkInsightsPath.End?
  ) -> [NetworkInterface] {
    guard let connection = cloud.network.peeringConnections[id],
      let home = end.map(interfaces)?.first?.vpc, let far = connection.peer(of: home)
    else { return [] }
    return cloud.fabric.everywhere.flatMap(\.network.networkInterfaces).filter {
      $0.vpc == far && $0.attachment != nil
    }
  }

  private func unusedAddresses(beyond id: ResourceID<VPCPeeringConnection>) -> [IPv4Address] {
    guard let connection = cloud.network.peeringConnections[id],
      let home = interfaces(of: path.source).first?.vpc,
      let far = connection.peer(of: home)
    else { return [] }
    return [connection.requester, connection.accepter].filter { $0.vpc == far }.flatMap(\.cidrs)
      .map { IPv4Address(rawValue: $0.address.rawValue + 10) }
  }

  // MARK: What rules tell apart

  private var endInterfaces: [NetworkInterface] {
    interfaces(of: path.source) + (path.destination.map(interfaces) ?? [])
  }

  private var rules: [SecurityGroupRule] {
    endInterfaces.flatMap(\.securityGroups).flatMap {
      cloud.network.securityGroups[$0]?.rules ?? []
    }
  }

  private var entries: [NetworkACL.Entry] {
    endInterfaces.compactMap { cloud.network.subnets[$0.subnet] }
      .compactMap { cloud.network.networkACL(of: $0) }.flatMap(\.entries)
  }

  /// The first public address of each block that a rule or an entry names.
  private var peersInRules: [IPv4Address] {
    let blocks = rules.compactMap { rule in
      if case .ipv4(let block) = rule.peer { block } else { nil }
    }
    return Self.distinct(
      (blocks + entries.compactMap(\.cidr)).filter { $0.prefixLength > 0 }.map(\.address).filter(
        \.isGlobal))
  }

  private var destinationPorts: [Int] {
    if let port = path.destinationPort { return [port] }
    let ranges = [path.filterAtSource, path.filterAtDestination].compactMap {
      $0?.destinationPorts
    }
    let named =
      rules.compactMap(\.fromPort) + entries.compactMap(\.ports?.lowerBound)
      + ranges.map(\.lowerBound)
    return Self.distinct([443, 80, 22] + named.filter { (0...65_535).contains($0) })
      .filter { port in ranges.allSatisfy { $0.contains(port) } }
  }

  private var sourcePorts: [Int] {
    let ranges = [path.filterAtSource, path.filterAtDestination].compactMap { $0?.sourcePorts }
    let named = entries.compactMap(\.ports).flatMap { [$0.lowerBound, $0.upperBound] }
    return Self.distinct([50_000, 1_024] + named + ranges.map(\.lowerBound))
      .filter { port in ranges.allSatisfy { $0.contains(port) } }
  }

  private static func distinct<Element: Hashable>(_ elements: [Element]) -> [Element] {
    var seen: Set<Element> = []
    return elements.filter { seen.insert($0).inserted }
  }
}
