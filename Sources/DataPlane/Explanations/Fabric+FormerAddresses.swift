import Foundations
package import NetworkModel

extension Fabric {
  /// Remembers who has the interface's public address, right before it is taken away.
  package mutating func rememberPublicAddress(of id: ResourceID<NetworkInterface>) {
    guard let interface = network.networkInterfaces[id],
      let address = network.publicAddress(of: interface)
    else {
      return
    }
    remember(address, of: interface)
  }

  /// The same where it is one of Amazon's pool: an Elastic IP stays through a stop.
  package mutating func rememberAssignedAddress(of id: ResourceID<NetworkInterface>) {
    guard let interface = network.networkInterfaces[id],
      let address = interface.autoAssignedPublicAddress
    else { return }
    remember(address, of: interface)
  }

  /// The same for all addresses of an interface that goes.
  package mutating func rememberAddresses(of interface: NetworkInterface) {
    rememberPublicAddress(of: interface.id)
    for address in interface.privateAddresses { remember(address, of: interface) }
  }

  private mutating func remember(_ address: IPv4Address, of interface: NetworkInterface) {
    guard let instance = network.instance(of: interface) else { return }
    network.formerAddresses.add(
      .init(address: address, instance: instance.id, name: instance.name, until: now))
  }
}
