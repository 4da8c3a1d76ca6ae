import AWSServices
import DataPlane
import Foundations
import Languages
import NetworkModel
import Pictures

/// A packet whose way is drawn into a network, and what the legend says of it.
struct DrawnPacket: Equatable {
  var label: String
  var roundTrip: RoundTrip
}

extension NetworkDrawing {
  /// The map that `map` draws with characters, and the ways of packets in it.
  init(
    of map: NetworkMap, title: String, region: String, packets: [DrawnPacket] = [],
    language: Language = .english
  ) {
    self.init(
      title: title, region: region, vpcs: map.vpcs.map { VPC($0, language) },
      peerings: map.connections.compactMap(Peering.init),
      paths: packets.compactMap { Path($0, in: map) })
    if language != .english { wording = Wording(in: language) }
  }
}

extension NetworkDrawing.Wording {
  fileprivate init(in language: Language) {
    self.init()
    publicSubnet = language.text("public subnet")
    privateSubnet = language.text("private subnet")
    publicAddress = language.text("public %1")
    noSubnets = language.text("no subnets")
    noSecurityGroup = language.text("no security group")
    routeTable = language.text("Route table %1")
    moreRoutes = language.text("%1 routes more")
    peering = language.text("Peering connection %1 (%2): %3 and %4")
  }
}

extension NetworkMap.Name {
  fileprivate var title: String { name ?? Network.shortened(id) }
}

extension NetworkDrawing.VPC {
  fileprivate init(_ box: NetworkMap.VPCBox, _ language: Language) {
    var gateway: String?
    var others: [String] = []
    for entry in box.entries {
      if case .internetGateway(let name) = entry.content {
        gateway = name.title
      } else if let line = entry.content.line(in: language) {
        others.append(line)
      }
    }
    self.init(
      id: box.name.id, name: box.name.title, blocks: box.blocks.map(\.description),
      internetGateway: gateway, others: others,
      subnets: box.subnets.map { NetworkDrawing.Subnet($0, language) })
  }
}

extension NetworkDrawing.Subnet {
  fileprivate init(_ box: NetworkMap.SubnetBox, _ language: Language) {
    var table: NetworkDrawing.RouteTable?
    var machines: [NetworkDrawing.Machine] = []
    var others: [String] = []
    var isPublic = false
    for entry in box.entries {
      switch entry.content {
      case .routeTable(let name, let isMain, _):
        let routes = entry.details.compactMap(NetworkDrawing.Route.init)
        table = .init(
          name: isMain ? language.phrase("%1 (main)", name.title) : name.title, routes: routes)
        isPublic = entry.details.contains { detail in
          guard case .route(_, let target, let isBlackhole) = detail else { return false }
          return target.id.hasPrefix("igw-") && !isBlackhole
        }
      case .instance(let name, let state):
        machines.append(NetworkDrawing.Machine(name, state, entry.details))
        others += entry.details.compactMap { $0.line(in: language) }
      default:
        others += ([entry.content] + entry.details).compactMap { $0.line(in: language) }
      }
    }
    self.init(
      id: box.name.id, name: box.name.title, cidr: box.cidr.description,
      zone: box.availabilityZone, isPublic: isPublic, routeTable: table, machines: machines,
      others: others)
  }
}

extension NetworkDrawing.Machine {
  fileprivate init(
    _ name: NetworkMap.Name, _ state: Instance.State, _ details: [NetworkMap.Content]
  ) {
    var inside = ""
    var outside: String?
    var groups: [String] = []
    for detail in details {
      switch detail {
      case .addresses(let privates, let address):
        inside = privates.map(\.description).joined(separator: ", ")
        outside = address?.description
      case .securityGroups(let names): groups = names.map(\.title)
      default: break
      }
    }
    self.init(
      id: name.id, name: name.name ?? "Instance", state: state.name, privateAddress: inside,
      publicAddress: outside, securityGroups: groups)
  }
}

extension NetworkDrawing.Route {
  fileprivate init?(_ content: NetworkMap.Content) {
    guard case .route(let destination, let target, let isBlackhole) = content else { return nil }
    self.init(destination: destination, target: target.title, isBlackhole: isBlackhole)
  }
}

extension NetworkDrawing.Peering {
  fileprivate init?(_ entry: NetworkMap.Entry) {
    guard case .peering(let name, let requester, let accepter, let status) = entry.content else {
      return nil
    }
    self.init(
      id: name.id, name: name.title, status: status, requester: requester.id, accepter: accepter.id)
  }
}

extension NetworkMap.Content {
  /// What has no shape of its own in a drawing is a line in its box; `nil` for what has one.
  fileprivate func line(in language: Language) -> String? {
    switch self {
    case .internetGateway, .instance, .addresses, .securityGroups, .route, .peering: nil
    case .gatewayEndpoint(let name, let service):
      language.phrase("gateway endpoint %1 → %2", name.title, "\(service)")
    case .networkACL(let name): language.phrase("network ACL %1", name.title)
    case .routeTable(let name, _, _):
      language.phrase("route table %1, used by no subnet", name.title)
    case .networkInterface(let name): language.phrase("network interface %1", name.title)
    case .natGateway(let name, let state):
      language.phrase("NAT gateway %1 (%2)", name.title, state.rawValue)
    case .flowLog(let name, let traffic, let group):
      language.phrase("flow log %1 (%2) → %3", name.title, "\(traffic)", "\(group)")
    }
  }
}

// MARK: Ways of packets

extension NetworkDrawing.Path {
  /// `nil` for a packet that touches nothing of the map.
  fileprivate init?(_ packet: DrawnPacket, in map: NetworkMap) {
    let trace = packet.roundTrip.request
    let from = map.machine(at: trace.origin)
    let to = trace.arrival.flatMap { map.machine(at: $0.endpoint) }
    var way = Way.withinVPC
    for hop in trace.hops {
      switch hop.component {
      case .peeringConnection(let id): way = .peering(id.rawValue)
      case .internetGateway, .internet: way = .internet
      default: break
      }
    }
    // Without a way out of its subnet a packet ends where it began.
    guard from != nil || to != nil else { return nil }
    self.init(
      from: from, to: to, way: way, isAnswered: packet.roundTrip.isAnswered, label: packet.label)
  }
}

extension NetworkMap {
  /// The instance behind a packet's end, by the id that it has on the map.
  fileprivate func machine(at endpoint: Endpoint) -> String? {
    guard case .interface(let interface) = endpoint else { return nil }
    for entry in vpcs.flatMap(\.subnets).flatMap(\.entries)
    where entry.component == .networkInterface(interface) {
      if case .instance(let name, _) = entry.content { return name.id }
    }
    return nil
  }
}
