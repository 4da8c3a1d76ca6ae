import DataPlane
import Foundations
import NetworkModel

extension Cloud {
  /// When the next instance or peering connection changes its state by itself or leaves the lists.
  var nextLifecycleEvent: Instant? {
    let ofInstances = network.instances.lazy.compactMap { $0.transition?.at ?? $0.forgottenAt }
      .min()
    let ofConnections = network.peeringConnections.lazy.compactMap { $0.nextEvent }.min()
    let ofNATGateways = network.natGateways.lazy.compactMap { $0.nextEvent }.min()
    return [ofInstances, ofConnections, ofNATGateways].compactMap { $0 }.min()
  }

  /// Carries out every such change that is due now, so that the next event lies in the future.
  mutating func performLifecycleEvents() {
    for instance in network.instances {
      if let transition = instance.transition, transition.at <= now {
        complete(transition, of: instance.id)
      } else if let moment = instance.forgottenAt, moment <= now {
        network.instances[instance.id] = nil
      }
    }
    for connection in network.peeringConnections {
      guard let moment = connection.nextEvent, moment <= now else { continue }
      if connection.forgottenAt == nil {
        settle(connection.id)
      } else {
        network.peeringConnections[connection.id] = nil
      }
    }
    performNATGatewayEvents()
  }

  private mutating func complete(_ transition: Instance.Transition, of id: ResourceID<Instance>) {
    if transition.to == .terminated { releaseInterfaces(of: id) }
    network.instances.update(id) {
      $0.state = transition.to
      $0.stateSince = transition.at
      $0.transition = nil
      if transition.to == .running { $0.runningSince = transition.at }
      if transition.to == .terminated { $0.networkInterfaces = [] }
    }
  }

  /// The primary interface goes with its instance, others become free (INS-03).
  private mutating func releaseInterfaces(of id: ResourceID<Instance>) {
    for interfaceID in network.instances[id]?.networkInterfaces ?? [] {
      guard let interface = network.networkInterfaces[interfaceID] else { continue }
      if interface.attachment?.deletesOnTermination == true {
        remove(interface)
      } else {
        network.networkInterfaces.update(interfaceID) { $0.attachment = nil }
      }
    }
  }

  /// Takes an interface away, and its flow logs with it; its Elastic IP stays in the account.
  mutating func remove(_ interface: NetworkInterface) {
    fabric.rememberAddresses(of: interface)
    if let elastic = network.elasticIPAddress(of: interface) {
      network.elasticIPAddresses.update(elastic.id) { $0.association = nil }
    }
    network.networkInterfaces.remove(interface.id)
    fabric.flowLogs.removeAll { $0.scope == .networkInterface(interface.id) }
  }
}
