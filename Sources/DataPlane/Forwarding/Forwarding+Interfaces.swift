import Foundations
import NetworkModel

/// Leaving and entering network interfaces: security groups and network ACLs.
extension Forwarding {
  mutating func leaveInterface(_ id: ResourceID<NetworkInterface>, over network: CompiledNetwork) {
    guard let index = network.index(of: id), let subnet = network.interfaces[index].subnet else {
      return refuse(.interfaceMissing, at: .networkInterface(id))
    }
    // A NAT gateway sends nothing of its own.
    guard !network.interfaces[index].relay.isNATGateway else {
      return refuse(.nothingAttached, at: .networkInterface(id))
    }
    guard guestTakesPart(behind: index, over: network) else { return }
    let destination = packet.destination
    if network.has(index, destination) {
      note(.loopback, at: .networkInterface(id))
      return arrive(.interface(id))
    }
    if isPlatformService(
      destination, in: subnet, of: network.interfaces[index].vpc, over: network)
    {
      note(.platformService, at: .networkInterface(id))
      return arrive(.platformService(destination))
    }
    if network.interfaces[index].checksSourceAndDestination, !network.has(index, packet.source),
      ends(.sourceForeign, at: .networkInterface(id))
    {
      return
    }
    send(from: index, in: subnet, over: network)
  }

  /// Out of an interface, be the packet the guest's own or passed on for another.
  mutating func send(from index: Index, in subnet: Index, over network: CompiledNetwork) {
    let destination = packet.destination
    let staysInSubnet = network.compiledSubnets[subnet].contains(destination)
    guard admits(index, isEgress: true, crossesBorder: !staysInSubnet, over: network) else {
      return
    }
    if staysInSubnet {
      let vpc = network.interfaces[index].vpc
      note(.withinSubnet, at: network.component(ofVPC: vpc))
      deliver(in: vpc, crossesBorder: false, over: network)
    } else {
      route(from: index, in: subnet, over: network)
    }
  }

  /// Asks security groups and network ACL; what they say together is what a flow log records.
  mutating func admits(
    _ interface: Index, isEgress: Bool, crossesBorder: Bool, over network: CompiledNetwork
  ) -> Bool {
    let seen = packet
    let isAccepted =
      isEgress
      ? securityGroupsAdmit(interface, .egress, over: network)
        && (!crossesBorder || networkACLAdmits(interface, isEgress: true, over: network))
      : (!crossesBorder || networkACLAdmits(interface, isEgress: false, over: network))
        && securityGroupsAdmit(interface, .ingress, over: network)
    recorder.cross(
      Trace.Crossing(
        interface: network.interfaceIDs[interface], isEgress: isEgress, packet: seen,
        isAccepted: isAccepted))
    return isAccepted
  }

  mutating func securityGroupsAdmit(
    _ interface: Index, _ direction: SecurityGroupRule.Direction, over network: CompiledNetwork
  ) -> Bool {
    if network.interfaces[interface].relay.isNATGateway { return true }
    if isTracked(at: interface, direction) {
      note(.tracked(direction), at: network.component(ofInterface: interface))
      return true
    }
    let losesGroups = losesGroups
    let rule = network.admittingRule(
      for: packet, at: interface, direction, losesGroups: losesGroups)
    if let rule {
      note(network.finding(of: rule), at: network.component(ofInterface: interface))
      return true
    }
    let refused = packet
    return !ends(
      .securityGroupsRefuse(
        network.refusal(of: refused, at: interface, direction, losesGroups: losesGroups)),
      at: network.component(ofInterface: interface))
  }

  func isTracked(
    at interface: Index, _ direction: SecurityGroupRule.Direction
  ) -> Bool {
    if request == nil && connections.isEmpty { return false }
    let id = network.interfaceIDs[interface]
    return request?.isAnswered(by: packet, at: id) == true
      || connections.tracks(packet, at: id, direction, now: now)
  }

  mutating func networkACLAdmits(_ interface: Index, isEgress: Bool, over network: CompiledNetwork)
    -> Bool
  {
    guard let subnet = network.interfaces[interface].subnet,
      let acl = network.compiledSubnets[subnet].networkACL
    else { return true }
    guard let entry = network.decidingEntry(for: packet, of: acl, isEgress: isEgress) else {
      return !ends(.networkACLFinalDeny(isEgress: isEgress), at: network.component(ofACL: acl))
    }
    let finding = { Finding.networkACLEntry(network.networkACLs[acl].entries[entry.index]) }
    if entry.allows {
      note(finding(), at: network.component(ofACL: acl))
      return true
    }
    return !ends(finding(), at: network.component(ofACL: acl))
  }

  mutating func enter(_ interface: Index, crossesBorder: Bool, over network: CompiledNetwork) {
    guard guestTakesPart(behind: interface, over: network),
      admits(interface, isEgress: false, crossesBorder: crossesBorder, over: network)
    else { return }
    if network.interfaces[interface].relay.translates {
      return receive(at: interface, over: network)
    }
    arrive(.interface(network.interfaceIDs[interface]))
  }

  /// Whether the guest behind an interface takes part at all.
  mutating func guestTakesPart(behind interface: Index, over network: CompiledNetwork) -> Bool {
    if network.interfaces[interface].relay.isManaged || isStateNotedOf == interface {
      return true
    }
    guard let state = network.interfaces[interface].instanceState else {
      return !ends(.nothingAttached, at: network.component(ofInterface: interface))
    }
    return state == .running
      || !ends(.instanceNotRunning(state), at: network.component(ofInterface: interface))
  }

  /// Metadata, time and the resolver by link-local address, the resolver by the VPC's base + 2, and
  /// the router's own address, the subnet's base + 1: never filtered, never logged (SG-12, FL-40).
  /// Over IPv6 they stand at addresses of their own (INS-23).
  func isPlatformService(
    _ address: IPAddress, in subnet: Index, of vpc: Index, over network: CompiledNetwork
  ) -> Bool {
    guard case .version4(let address) = address else {
      return address.version6.map { $0.isLinkLocal || InternetHost.platformBlock.contains($0) }
        ?? false
    }
    if address.rawValue >> 16 == 0xa9fe { return true }
    if address.rawValue == network.compiledSubnets[subnet].cidr.address.rawValue + 1 { return true }
    return network.compiledVPCs[vpc].blocks.first?.address.rawValue == address.rawValue &- 2
  }
}
