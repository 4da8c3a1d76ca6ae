public import Foundations
public import NetworkModel

/// An account's networks in all its Regions, seen from one of them.
extension Fabric {
  /// This network, and those of the account's other Regions.
  package var everywhere: [Fabric] {
    var own = self
    own.elsewhere = []
    return [own] + elsewhere
  }

  /// The network of a Region, as far as the account uses it.
  package func fabric(of region: String) -> Fabric? {
    region == network.region ? self : elsewhere.first { $0.network.region == region }
  }

  /// Turns to another Region's network; this one stands where that stood.
  package mutating func turn(toElsewhere place: Int) {
    var others = elsewhere
    elsewhere = []
    swap(&self, &others[place])
    elsewhere = others
  }

  /// Lets the clock show that moment everywhere.
  package mutating func setTime(to moment: Instant) {
    now = moment
    for place in elsewhere.indices { elsewhere[place].now = moment }
  }

  /// The interface of that id in any Region, with the network that it stands in.
  public func interface(
    _ id: ResourceID<NetworkInterface>
  ) -> (network: Network, interface: NetworkInterface)? {
    if let own = network.networkInterfaces[id] { return (network, own) }
    return elsewhere.first(holding: id).flatMap { there in
      there.network.networkInterfaces[id].map { (there.network, $0) }
    }
  }

  /// Who has that public address, in any Region, with the network that it stands in.
  public func interface(
    withPublicAddress address: IPv4Address
  ) -> (network: Network, interface: NetworkInterface)? {
    if let own = network.interface(withPublicAddress: address) { return (network, own) }
    return elsewhere.lazy.compactMap { there in
      there.network.interface(withPublicAddress: address).map { (there.network, $0) }
    }.first
  }

  /// Of this Region alone.
  func compiledInterface(_ id: ResourceID<NetworkInterface>) -> CompiledNetwork.Interface? {
    let network = compiled
    return network.index(of: id).map { network.interfaces[$0] }
  }

  /// The network of what stands on a packet's way.
  func network(of component: Component) -> Network {
    region(of: component).flatMap { fabric(of: $0) }?.network ?? network
  }

  /// The flow logs that note it, in the Region where the interface stands.
  func flowLogs(recording observation: FlowObservation) -> [ResourceID<FlowLog>] {
    guard let interface = network.networkInterfaces[observation.interface] else {
      return elsewhere.first(holding: observation.interface)?.flowLogs(recording: observation)
        ?? []
    }
    return flowLogs.filter { $0.covers(interface) && $0.records(observation) }.map(\.id)
  }

  /// The Region where something on a packet's way stands; a peering connection stands in two.
  func region(of component: Component) -> String? {
    switch component {
    case .peeringConnection, .internet: nil
    default: everywhere.first { $0.network.holds(component) }?.network.region
    }
  }
}

extension [Fabric] {
  func firstIndex(holding id: ResourceID<NetworkInterface>) -> Int? {
    isEmpty ? nil : firstIndex { $0.network.networkInterfaces[id] != nil }
  }

  func first(holding id: ResourceID<NetworkInterface>) -> Fabric? {
    firstIndex(holding: id).map { self[$0] }
  }
}

extension Network {
  fileprivate func holds(_ component: Component) -> Bool {
    switch component {
    case .networkInterface(let id): networkInterfaces[id] != nil
    case .networkACL(let id): networkACLs[id] != nil
    case .routeTable(let id): routeTables[id] != nil
    case .vpc(let id): vpcs[id] != nil
    case .internetGateway(let id): internetGateways[id] != nil
    case .peeringConnection(let id): peeringConnections[id] != nil
    case .natGateway(let id): natGateways[id] != nil
    case .vpcEndpoint(let id): vpcEndpoints[id] != nil
    case .egressOnlyInternetGateway(let id): egressOnlyInternetGateways[id] != nil
    case .internet: false
    }
  }
}
