import AWSServices
import DataPlane
import Foundations
import NetworkModel

extension ShellContext {
  /// Where packets of the running program begin.
  var endpoint: Endpoint {
    guard let id = shell.host.instance, let instance = cloud.network.instances[id],
      let interface = cloud.network.primaryInterface(of: instance)
    else { return .learnersComputer }
    return .interface(interface.id)
  }

  /// The network interface of the instance where commands run.
  var interface: NetworkInterface? {
    guard case .interface(let id) = endpoint else { return nil }
    return cloud.network.networkInterfaces[id]
  }

  /// Loopback packets stay in the guest, which the data plane knows by its own address.
  func wireAddress(of address: IPAddress) -> IPAddress {
    guard address.isLoopback, let interface else { return address }
    // Over IPv6, too, where the machine has such an address on the network.
    if !address.isVersion4, let own = interface.ipv6Addresses.first { return .version6(own) }
    return .version4(interface.primaryAddress)
  }

  /// Whether the machine has an address to send from to that one: without, its kernel refuses.
  func hasAddress(toReach address: IPAddress) -> Bool {
    address.isVersion4 || address.isLoopback || interface?.ipv6Addresses.isEmpty == false
  }

  var cloudRegion: String { cloud.region }

  /// The instance's private addresses, the only ones that the guest knows (INS-10).
  var privateAddresses: [String] { interface?.privateAddresses.map(\.description) ?? [] }
}

/// What an instance's kernel does with packets for others.
extension ShellContext {
  /// Changes are lost at a reboot, as they are on a real machine.
  var ipForwarding: GuestIPForwarding {
    get {
      shell.host.instance.flatMap { cloud.network.instances[$0] }?.ipForwarding
        ?? GuestIPForwarding()
    }
    set {
      if let id = shell.host.instance { cloud.setIPForwarding(newValue, of: id) }
    }
  }
}
