import Foundations
import NetworkModel

/// The internet's edge, and the internet.
extension Forwarding {
  mutating func leave(_ interface: Index, through gateway: Index, over network: CompiledNetwork) {
    guard network.gatewayHomes[gateway] == network.interfaces[interface].vpc else {
      refuse(.gatewayMissing, at: network.component(ofGateway: gateway))
      return carryOn(from: interface, over: network)
    }
    guard packet.destination.isGlobal else {
      refuse(.privateDestination, at: network.component(ofGateway: gateway))
      return carryOn(from: interface, over: network)
    }
    if case .version6(let destination) = packet.destination {
      return leave(to: destination, by: network.component(ofGateway: gateway), over: network)
    }
    if let address = publicAddress(ofSourceAt: interface, over: network) {
      let source = packet.source
      note(
        .translatedSource(from: source, to: .version4(address)),
        at: network.component(ofGateway: gateway))
      packet.source = .version4(address)
    } else if receiver == interface {
      // Whoever is to be reached by a public address yet to come answers from it.
      packet.source = .version4(InternetHost.anyAddress)
    } else {
      if ends(.publicAddressMissing, at: network.component(ofGateway: gateway)) { return }
      packet.source = .version4(InternetHost.anyAddress)
    }
    if let address = packet.destination.version4,
      let receiver = network.interface(withPublicAddress: address)
    {
      note(.turnsRound, at: network.component(ofGateway: gateway))
      enterFromEdge(to: receiver, over: network)
    } else {
      note(.leavesForInternet, at: network.component(ofGateway: gateway))
      crossInternet(over: network)
    }
  }

  /// The public address of whoever sent the packet, which need not be the interface that it leaves
  /// by; a secondary address has its own or none (INS-24).
  private func publicAddress(ofSourceAt interface: Index, over network: CompiledNetwork)
    -> IPv4Address?
  {
    guard let source = packet.source.version4 else { return nil }
    if source == network.interfaces[interface].primaryAddress {
      return network.interfaces[interface].publicAddress
    }
    let sender = network.interface(
      withPrivateAddress: source, in: network.interfaces[interface].vpc)
    guard let sender else { return nil }
    return source == network.interfaces[sender].primaryAddress
      ? network.interfaces[sender].publicAddress
      : network.secondaryPublicAddresses[CompiledNetwork.key(sender, source.rawValue)]
  }

  /// Out on the internet: to a host there, or back to one of our public addresses.
  mutating func crossInternet(over network: CompiledNetwork) {
    let destination: IPv4Address
    switch packet.destination {
    case .version4(let address): destination = address
    case .version6(let address): return crossInternet(to: address, over: network)
    }
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
      return enterWithoutPublicAddress(receiver, over: network)
    }
    if let receiver = network.interface(withPublicAddress: destination) {
      note(.crossesInternet, at: .internet)
      return enterFromEdge(to: receiver, over: network)
    }
    if let (region, receiver) = distantInterface(withPublicAddress: packet.destination) {
      note(.crossesInternet, at: .internet)
      turn(to: region)
      return enterFromEdge(to: receiver, over: self.network)
    }
    guard !network.isPublicAddressOfAccount(destination),
      !regions.contains(where: { $0.compiled.isPublicAddressOfAccount(destination) })
    else {
      return refuse(.publicAddressUnknown, at: .internet)
    }
    guard request != nil || !InternetHost.isNobodys(destination, in: network.publicBlocks) else {
      return refuse(.addressOfNobody, at: .internet)
    }
    note(.crossesInternet, at: .internet)
    arrive(.internetHost(.version4(destination)))
  }

  /// Over IPv6 nothing is translated: an address of a VPC is the same on the internet (INS-23).
  mutating func crossInternet(to destination: IPv6Address, over network: CompiledNetwork) {
    guard destination.isGlobal else { return refuse(.privateAddressOnInternet, at: .internet) }
    if let receiver = network.interfacesByIPv6Address[destination] {
      note(.crossesInternet, at: .internet)
      return enterFromEdge(byIPv6: receiver, over: network)
    }
    if let (region, receiver) = distantInterface(withPublicAddress: packet.destination) {
      note(.crossesInternet, at: .internet)
      turn(to: region)
      return enterFromEdge(byIPv6: receiver, over: self.network)
    }
    guard request != nil || !InternetHost.isNobodys(destination) else {
      return refuse(.addressOfNobody, at: .internet)
    }
    note(.crossesInternet, at: .internet)
    arrive(.internetHost(.version6(destination)))
  }

  /// Out by a gateway that lets only answers in (VPC-53): an answer to what came from outside is none
  /// of its flows.
  mutating func leave(
    _ interface: Index, throughEgressOnly gateway: Index, over network: CompiledNetwork
  ) {
    let component = network.component(ofEgressOnlyGateway: gateway)
    guard
      network.egressOnlyInternetGateways[gateway].vpc
        == network.compiledVPCs[network.interfaces[interface].vpc].id
    else {
      refuse(.gatewayMissing, at: component)
      return carryOn(from: interface, over: network)
    }
    guard case .version6(let destination) = packet.destination, destination.isGlobal else {
      refuse(.privateDestination, at: component)
      return carryOn(from: interface, over: network)
    }
    guard request == nil || !ends(.egressOnlyGatewayRefuses, at: component) else { return }
    leave(to: destination, by: component, over: network)
  }

  /// Out by a gateway that translates nothing; to an address of the account it turns round there.
  private mutating func leave(
    to destination: IPv6Address, by component: Component, over network: CompiledNetwork
  ) {
    if let receiver = network.interfacesByIPv6Address[destination] {
      note(.turnsRound, at: component)
      return enterFromEdge(byIPv6: receiver, over: network)
    }
    note(.leavesForInternet, at: component)
    crossInternet(to: destination, over: network)
  }

  /// In by the VPC's internet gateway, or, for an answer, by the egress-only one that let the request
  /// out.
  private mutating func enterFromEdge(byIPv6 receiver: Index, over network: CompiledNetwork) {
    let vpc = network.interfaces[receiver].vpc
    if network.compiledVPCs[vpc].internetGateway == nil {
      if let gateway = network.compiledVPCs[vpc].egressOnlyGateway {
        let component = network.component(ofEgressOnlyGateway: gateway)
        guard
          hasLeft(from: receiver, by: gateway, over: network)
            || !ends(.egressOnlyGatewayRefuses, at: component)
        else { return }
      } else if ends(.gatewayMissing, at: network.component(ofVPC: vpc)) {
        return
      }
    }
    enter(receiver, crossesBorder: true, over: network)
  }

  /// To an instance that cannot be reached from the internet as long as it has no public address.
  ///
  /// One that was launched with an address gets another when it starts, so its state is what is in
  /// the way.
  private mutating func enterWithoutPublicAddress(_ receiver: Index, over network: CompiledNetwork)
  {
    let component = network.component(ofInterface: receiver)
    if let state = network.interfaces[receiver].instanceState, state != .running {
      if ends(.instanceNotRunning(state), at: component) { return }
      isStateNotedOf = receiver
    }
    let comes = network.interfaces[receiver].getsPublicAddressAtStart && isStateNotedOf != nil
    if !comes, ends(.receiverHasNoPublicAddress, at: component) { return }
    enterFromEdge(to: receiver, over: network)
  }

  /// Whether what the packet answers went out by that gateway.
  private func hasLeft(from interface: Index, by gateway: Index, over network: CompiledNetwork)
    -> Bool
  {
    guard request != nil, let subnet = network.interfaces[interface].subnet,
      let table = network.compiledSubnets[subnet].routeTable,
      let route = network.route(to: packet.source, in: table),
      case .egressOnlyInternetGateway(gateway) = network.tables[table].nextHops[route]
    else { return false }
    return true
  }

  mutating func enterFromEdge(to receiver: Index, over network: CompiledNetwork) {
    let vpc = network.interfaces[receiver].vpc
    let address =
      packet.destination.version4.flatMap { network.secondaryPrivateAddresses[$0.rawValue] }
      ?? network.interfaces[receiver].primaryAddress
    if let gateway = network.compiledVPCs[vpc].internetGateway {
      guard
        packet.source.isGlobal || !ends(.privateSource, at: network.component(ofGateway: gateway))
      else { return }
      let destination = packet.destination
      note(
        .translatedDestination(from: destination, to: .version4(address)),
        at: network.component(ofGateway: gateway))
    } else if ends(.gatewayMissing, at: network.component(ofVPC: vpc)) {
      return
    }
    packet.destination = .version4(address)
    enter(receiver, crossesBorder: true, over: network)
  }
}
