import Foundations
import NetworkModel

/// The internet's edge, and the internet.
extension Forwarding {
  mutating func leave(_ interface: Index, through gateway: Index) {
    let network = network
    guard network.gatewayHomes[gateway] == network.interfaces[interface].vpc else {
      refuse(.gatewayMissing, at: network.component(ofGateway: gateway))
      return carryOn(from: interface)
    }
    guard packet.destination.isGlobal else {
      refuse(.privateDestination, at: network.component(ofGateway: gateway))
      return carryOn(from: interface)
    }
    if let address = publicAddress(ofSourceAt: interface) {
      let source = packet.source
      note(
        .translatedSource(from: source, to: address), at: network.component(ofGateway: gateway))
      packet.source = address
    } else if receiver == interface {
      // Whoever is to be reached by a public address yet to come answers from it.
      packet.source = InternetHost.anyAddress
    } else {
      if ends(.publicAddressMissing, at: network.component(ofGateway: gateway)) { return }
      packet.source = InternetHost.anyAddress
    }
    if let receiver = network.interface(withPublicAddress: packet.destination) {
      note(.turnsRound, at: network.component(ofGateway: gateway))
      enterFromEdge(to: receiver)
    } else {
      note(.leavesForInternet, at: network.component(ofGateway: gateway))
      crossInternet()
    }
  }

  /// The public address of whoever sent the packet, which need not be the interface that it leaves
  /// by.
  private func publicAddress(ofSourceAt interface: Index) -> IPv4Address? {
    let network = network
    if packet.source == network.interfaces[interface].primaryAddress {
      return network.interfaces[interface].publicAddress
    }
    return network.interface(
      withPrivateAddress: packet.source, in: network.interfaces[interface].vpc
    ).flatMap { network.interfaces[$0].publicAddress }
  }

  /// Out on the internet: to a host there, or back to one of our public addresses.
  mutating func crossInternet() {
    let destination = packet.destination
    guard destination.isGlobal else {
      // Not even a diagnosis goes on: nothing can bring such a packet in from the internet.
      return refuse(.privateAddressOnInternet, at: .internet)
    }
    if destination == InternetHost.learnersAddress {
      guard request != nil else { return refuse(.homeRouterRefuses, at: .internet) }
      note(.crossesInternet, at: .internet)
      return arrive(.learnersComputer)
    }
    if let receiver, destination == InternetHost.anyAddress {
      return enterWithoutPublicAddress(receiver)
    }
    if let receiver = network.interface(withPublicAddress: destination) {
      note(.crossesInternet, at: .internet)
      return enterFromEdge(to: receiver)
    }
    guard !network.isPublicAddressOfAccount(destination) else {
      return refuse(.publicAddressUnknown, at: .internet)
    }
    guard request != nil || !InternetHost.isNobodys(destination, in: network.publicBlocks) else {
      return refuse(.addressOfNobody, at: .internet)
    }
    note(.crossesInternet, at: .internet)
    arrive(.internetHost(destination))
  }

  /// To an instance that cannot be reached from the internet as long as it has no public address.
  ///
  /// One that was launched with an address gets another when it starts, so its state is what is in
  /// the way.
  private mutating func enterWithoutPublicAddress(_ receiver: Index) {
    let network = network
    let component = network.component(ofInterface: receiver)
    if let state = network.interfaces[receiver].instanceState, state != .running {
      if ends(.instanceNotRunning(state), at: component) { return }
      isStateNotedOf = receiver
    }
    let comes = network.interfaces[receiver].getsPublicAddressAtStart && isStateNotedOf != nil
    if !comes, ends(.receiverHasNoPublicAddress, at: component) { return }
    enterFromEdge(to: receiver)
  }

  mutating func enterFromEdge(to receiver: Index) {
    let network = network
    let (vpc, address) = (
      network.interfaces[receiver].vpc, network.interfaces[receiver].primaryAddress
    )
    if let gateway = network.compiledVPCs[vpc].internetGateway {
      guard
        packet.source.isGlobal || !ends(.privateSource, at: network.component(ofGateway: gateway))
      else { return }
      let destination = packet.destination
      note(
        .translatedDestination(from: destination, to: address),
        at: network.component(ofGateway: gateway))
    } else if ends(.gatewayMissing, at: network.component(ofVPC: vpc)) {
      return
    }
    packet.destination = address
    enter(receiver, crossesBorder: true)
  }
}
