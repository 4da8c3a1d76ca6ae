import CloudTesting
import Foundations

@testable import AWSServices
@testable import DataPlane
@testable import NetworkModel

/// One thing that goes wrong in a network.
enum Fault: String, CaseIterable {
  case routeDeleted, routeBlackholed, routeMisled
  case rulesRemoved, rulesNarrowed, egressRemoved
  case entryDenies, entriesRemoved
  case gatewayDetached, gatewayDeleted
  case peeringDeleted, peeringPending, peeringProvisioning
  case instanceStopped, instancePending, instanceTerminated
  case addressLost, subnetMoved

  /// Answers whether the network had what it takes.
  func strike(_ cloud: inout Cloud, _ random: inout RandomSource) -> Bool {
    switch self {
    case .routeDeleted, .routeBlackholed, .routeMisled: return strikeRoute(&cloud, &random)
    case .rulesRemoved, .rulesNarrowed, .egressRemoved: return strikeGroup(&cloud, &random)
    case .entryDenies, .entriesRemoved: return strikeNetworkACL(&cloud, &random)
    case .gatewayDetached, .gatewayDeleted:
      guard let gateway = Self.any(cloud.network.internetGateways, &random) else { return false }
      if self == .gatewayDeleted {
        cloud.network.internetGateways[gateway.id] = nil
      } else {
        cloud.network.internetGateways.update(gateway.id) { $0.attachedVPC = nil }
      }
      return true
    case .peeringDeleted, .peeringPending, .peeringProvisioning:
      return strikePeering(&cloud, &random)
    case .instanceStopped, .instancePending, .instanceTerminated:
      return strikeInstance(&cloud, &random)
    case .addressLost:
      guard let interface = Self.any(cloud.network.networkInterfaces, &random),
        interface.autoAssignedPublicAddress != nil
      else { return false }
      cloud.fabric.rememberPublicAddress(of: interface.id)
      cloud.network.networkInterfaces.update(interface.id) { $0.autoAssignedPublicAddress = nil }
      return true
    case .subnetMoved:
      guard let subnet = Self.any(cloud.network.subnets, &random),
        let vpc = cloud.network.vpcs[subnet.vpc]
      else {
        return false
      }
      for table in cloud.network.routeTables {
        cloud.network.routeTables.update(table.id) {
          $0.associations.removeAll { $0.subnet == subnet.id }
        }
      }
      let local = vpc.blocks.map {
        Route(destination: $0.cidr, target: .local, origin: .createRouteTable)
      }
      cloud.network.routeTables.insert(
        RouteTable(
          id: cloud.newID(), vpc: vpc.id, routes: local,
          associations: [RouteTable.Association(id: "rtbassoc-moved", subnet: subnet.id)],
          tags: []))
      return true
    }
  }

  private static func any<Element>(
    _ elements: some Collection<Element>, _ random: inout RandomSource
  ) -> Element? {
    elements.isEmpty ? nil : random.element(of: Array(elements))
  }

  private func strikeRoute(_ cloud: inout Cloud, _ random: inout RandomSource) -> Bool {
    guard let table = Self.any(cloud.network.routeTables, &random),
      let place = Self.any(
        table.routes.indices.filter { table.routes[$0].target != .local }, &random)
    else { return false }
    var targets: [Route.Target] = cloud.network.internetGateways.map { .internetGateway($0.id) }
    targets += cloud.network.peeringConnections.map { .peeringConnection($0.id) }
    targets += cloud.network.networkInterfaces.filter { $0.vpc == table.vpc }
      .map { .networkInterface($0.id) }
    let target = random.element(of: targets)
    cloud.network.routeTables.update(table.id) {
      switch self {
      case .routeDeleted: $0.routes.remove(at: place)
      case .routeBlackholed:
        $0.routes[place].target = .internetGateway(ResourceID(generated: "igw-0deleted0"))
      default: $0.routes[place].target = target
      }
    }
    return true
  }

  private func strikeGroup(_ cloud: inout Cloud, _ random: inout RandomSource) -> Bool {
    guard let group = Self.any(cloud.network.securityGroups, &random) else { return false }
    let isEgress = self == .egressRemoved
    let isNarrowed = self == .rulesNarrowed
    cloud.network.securityGroups.update(group.id) { group in
      group.rules = group.rules.compactMap { rule in
        guard (rule.direction == .egress) == isEgress else { return rule }
        guard isNarrowed else { return nil }
        var rule = rule
        rule.peer = .ipv4(Topology.cidr("192.0.2.9/32"))
        return rule
      }
    }
    return true
  }

  private func strikeNetworkACL(_ cloud: inout Cloud, _ random: inout RandomSource) -> Bool {
    guard let acl = Self.any(cloud.network.networkACLs, &random) else { return false }
    let isEgress = random.integer(in: 0...1) == 0
    let number = random.integer(in: 1...99)
    let ipProtocol: IPProtocol = random.element(of: [.icmp, .tcp, .all])
    cloud.network.networkACLs.update(acl.id) {
      guard self == .entryDenies else { return $0.entries.removeAll { $0.isEgress == isEgress } }
      $0.entries.append(
        NetworkACL.Entry(
          ruleNumber: number, isEgress: isEgress, protocol: ipProtocol, allows: false,
          cidr: .everywhere))
    }
    return true
  }

  private func strikePeering(_ cloud: inout Cloud, _ random: inout RandomSource) -> Bool {
    guard let peering = Self.any(cloud.network.peeringConnections, &random) else { return false }
    let now = cloud.now
    cloud.network.peeringConnections.update(peering.id) {
      switch self {
      case .peeringDeleted: $0.status = .deleted
      case .peeringPending: $0.status = .pendingAcceptance
      default:
        $0.status = .provisioning
        $0.settlesAt = now + 1_500
      }
      $0.statusSince = now
    }
    return true
  }

  private func strikeInstance(_ cloud: inout Cloud, _ random: inout RandomSource) -> Bool {
    guard let instance = Self.any(cloud.network.instances, &random), instance.state == .running
    else {
      return false
    }
    switch self {
    case .instanceTerminated: cloud.terminate(instance)
    default: cloud.stop(instance)
    }
    // Seen on the way into the state, or in it.
    if self == .instancePending || random.integer(in: 0...1) == 0 {
      cloud.advance(byMilliseconds: 60_000)
    }
    if self == .instancePending, let stopped = cloud.network.instances[instance.id] {
      cloud.start(stopped)
      cloud.advance(byMilliseconds: random.integer(in: 0...40) * 1_000)
    }
    return true
  }
}
