import Foundations
import NetworkModel

extension Forwarding {
  /// After a routing fault: on to whoever was meant, as if a peering connection or an internet
  /// gateway with a route were in place.
  mutating func carryOn(from interface: Place) {
    guard purpose == .diagnosis else { return }
    let network = network
    if packet.destination.isGlobal {
      let address = network.interfaces[interface].publicAddress
      packet.source = address ?? InternetHost.anyAddress
      if address == nil, receiver != interface {
        let vpc = network.interfaces[interface].vpc
        refuse(.publicAddressMissing, at: network.component(ofVPC: vpc))
      }
      return crossInternet()
    }
    let meant = network.interfaces(
      meantBy: packet.destination, from: network.interfaces[interface].vpc
    ).first
    guard let meant else { return }
    enter(
      meant,
      crossesBorder: network.interfaces[meant].subnet != network.interfaces[interface].subnet)
  }
}
