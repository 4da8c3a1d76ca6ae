import Foundations
import NetworkModel

extension Fabric {
  /// `usw2-az1`, worked out only for formats that show it.
  func zoneID(of interface: NetworkInterface, ifIn format: FlowLogFormat) -> String? {
    guard format.fields.contains(.availabilityZoneID) else { return nil }
    return network.zone(named: interface.availabilityZone)?.id
  }

  /// What packets of that flow meet now, beyond what their headers say.
  func path(of key: FlowTally.Key, at interface: NetworkInterface) -> FlowPath {
    let nextHop = nextHop(of: key, at: interface)
    return FlowPath(
      trafficPath: trafficPath(of: key, from: interface), nextHop: nextHop,
      nextHopZoneID: nextHop.flatMap { network.zone(named: $0.availabilityZone)?.id })
  }

  /// The number of the path by which an accepted packet left (`traffic-path`), `nil` for others.
  /// Only Nitro machines tell the numbers of internet gateway and gateway endpoint.
  private func trafficPath(of key: FlowTally.Key, from interface: NetworkInterface) -> Int? {
    guard key.isEgress, key.isAccepted, let route = route(of: key, from: interface) else {
      return nil
    }
    return switch route.target {
    case .local, .networkInterface, .natGateway: 1
    case .internetGateway, .egressOnlyInternetGateway: isNitro(interface) ? 8 : 2
    case .vpcEndpoint: isNitro(interface) ? 7 : 2
    case .peeringConnection(let id):
      network.peeringConnections[id]?.isBetweenRegions == true ? 5 : 4
    }
  }

  private func route(of key: FlowTally.Key, from interface: NetworkInterface) -> Route? {
    network.subnets[interface.subnet].flatMap { network.routeTable(of: $0) }
      .flatMap { network.route(to: key.destination, in: $0) }
  }

  /// Egress: the interface that the packet goes to next. Ingress: the one that it came from, as far
  /// as its source address tells. `nil` beyond an internet gateway or an endpoint (FL-04).
  private func nextHop(
    of key: FlowTally.Key, at interface: NetworkInterface
  ) -> NetworkInterface? {
    guard key.isEgress else {
      return network.interface(withAddress: key.source, in: interface.vpc)
        ?? peers(of: interface.vpc).lazy.compactMap {
          network.interface(withAddress: key.source, in: $0)
        }.first
    }
    guard key.isAccepted, let route = route(of: key, from: interface) else { return nil }
    switch route.target {
    case .local: return network.interface(withAddress: key.destination, in: interface.vpc)
    case .networkInterface(let id): return network.networkInterfaces[id]
    case .natGateway(let id):
      return network.natGateways[id].flatMap {
        network.networkInterfaces[$0.address.networkInterface]
      }
    case .peeringConnection(let id):
      return network.peeringConnections[id]?.peer(of: interface.vpc).flatMap {
        network.interface(withAddress: key.destination, in: $0)
      }
    case .internetGateway, .vpcEndpoint, .egressOnlyInternetGateway: return nil
    }
  }

  private func peers(of vpc: ResourceID<VPC>) -> [ResourceID<VPC>] {
    network.peeringConnections.filter { $0.status == .active }.compactMap { $0.peer(of: vpc) }
  }
}

extension FlowLogFormat {
  /// Whether a field asks for more than interface and headers.
  var showsPaths: Bool {
    fields.contains { field in
      switch field {
      case .trafficPath, .nextHopInterfaceID, .nextHopSubnetID, .nextHopAvailabilityZoneID,
        .nextHopVPCID, .nextHopInterfaceType:
        true
      default: false
      }
    }
  }
}

extension NetworkInterface {
  /// `nat_gateway`, `-` for an ordinary one (FL-04, interface-type).
  var recordedType: String { natGateway == nil ? "-" : "nat_gateway" }
}
