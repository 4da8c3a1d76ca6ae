import Foundations
import NetworkModel

/// Whoever passes packets on for others: guests that route, NAT gateways, gateway endpoints.
extension Forwarding {
  /// A route to an interface: the packet reaches a guest that is not its receiver (INS-15).
  mutating func pass(through middlebox: Index, from sender: Index, over network: CompiledNetwork) {
    let crossesBorder = network.interfaces[middlebox].subnet != network.interfaces[sender].subnet
    guard !network.has(middlebox, packet.destination) else {
      return enter(middlebox, crossesBorder: crossesBorder, over: network)
    }
    guard admits(middlebox, isEgress: false, crossesBorder: crossesBorder, over: network) else {
      return
    }
    let component = network.component(ofInterface: middlebox)
    guard !network.interfaces[middlebox].checksSourceAndDestination else {
      refuse(.destinationForeign, at: component)
      return carryOn(from: sender, over: network)
    }
    // The setting is IPv4's; for IPv6 the kernel has another, which is off.
    guard case .guest(let masquerades) = network.interfaces[middlebox].relay,
      packet.destination.isVersion4
    else {
      refuse(.guestDoesNotForward, at: component)
      return carryOn(from: sender, over: network)
    }
    note(.guestForwards, at: component)
    losesGroups = !masquerades
    if masquerades { translateSource(at: middlebox, over: network) }
    relay(through: middlebox, over: network)
  }

  /// A route to a NAT gateway, whose interface no security group guards.
  mutating func translate(at gateway: Index, from sender: Index, over network: CompiledNetwork) {
    guard
      admits(
        gateway, isEgress: false,
        crossesBorder: network.interfaces[gateway].subnet != network.interfaces[sender].subnet,
        over: network)
    else { return }
    guard network.compiledVPCs[network.interfaces[gateway].vpc].contains(packet.source) else {
      return refuse(.natSourceOutsideVPC, at: network.component(ofRelay: gateway))
    }
    if case .other = packet.payload {
      return refuse(.natProtocolUnknown, at: network.component(ofRelay: gateway))
    }
    losesGroups = false
    translateSource(at: gateway, over: network)
    relay(through: gateway, over: network)
  }

  private mutating func translateSource(at interface: Index, over network: CompiledNetwork) {
    let source = packet.source
    let address = IPAddress.version4(network.interfaces[interface].primaryAddress)
    note(
      .translatedSource(from: source, to: address), at: network.component(ofRelay: interface))
    packet.source = address
  }

  /// A packet for the address of a translator: the answer to one that it translated, or its own.
  mutating func receive(at interface: Index, over network: CompiledNetwork) {
    guard let sender = originalSender(behind: interface) else {
      guard network.interfaces[interface].relay.isNATGateway else {
        return arrive(.interface(network.interfaceIDs[interface]))
      }
      return refuse(.natNotAskedFor, at: network.component(ofRelay: interface))
    }
    let address = packet.destination
    note(
      .translatedDestination(from: address, to: sender),
      at: network.component(ofRelay: interface))
    packet.destination = sender
    relay(through: interface, over: network)
  }

  /// Who sent the request that the packet answers, if this interface translated it: what came in
  /// there before the translated packet went out.
  private func originalSender(behind interface: Index) -> IPAddress? {
    let id = network.interfaceIDs[interface]
    guard let request = request?.crossings,
      let departure = request.firstIndex(where: {
        $0.interface == id && $0.isEgress && $0.packet.source == packet.destination
          && $0.packet.destination == packet.source
      }),
      let arrival = request[..<departure].last(where: { $0.interface == id && !$0.isEgress }),
      arrival.packet.source != packet.destination
    else { return nil }
    return arrival.packet.source
  }

  /// On from an interface that passes the packet on, by its own subnet's table.
  private mutating func relay(through interface: Index, over network: CompiledNetwork) {
    guard !relays.contains(network.interfaceIDs[interface]) else {
      return refuse(.routingLoop, at: network.component(ofRelay: interface))
    }
    relays.append(network.interfaceIDs[interface])
    guard let subnet = network.interfaces[interface].subnet else {
      return refuse(.interfaceMissing, at: network.component(ofInterface: interface))
    }
    send(from: interface, in: subnet, over: network)
  }

  // MARK: Gateway endpoints

  /// To a service of AWS, addresses unchanged and without the internet.
  mutating func enterService(
    through endpoint: Index, from interface: Index, over network: CompiledNetwork
  ) {
    let component = network.component(ofEndpoint: endpoint)
    guard network.compiledVPCs[network.endpointHomes[endpoint]].contains(packet.source) else {
      refuse(.serviceSourceOutsideVPC, at: component)
      return carryOn(from: interface, over: network)
    }
    note(.entersService, at: component)
    guard case .version4(let destination) = packet.destination else {
      return refuse(.serviceSourceOutsideVPC, at: component)
    }
    arrive(.awsService(destination, through: network.vpcEndpoints[endpoint].id))
  }

  /// Back from the service, to the VPC that the endpoint belongs to.
  mutating func leaveService(through id: ResourceID<VPCEndpoint>, over network: CompiledNetwork) {
    guard let endpoint = network.vpcEndpoints.index(of: id) else {
      return refuse(.noRoute, at: .vpcEndpoint(id))
    }
    note(.entersService, at: .vpcEndpoint(id))
    deliver(in: network.endpointHomes[endpoint], crossesBorder: true, over: network)
  }
}
