import Foundations
import NetworkModel

extension CompiledNetwork {
  func index(of id: ResourceID<NetworkInterface>) -> Index? { networkInterfaces.index(of: id) }
  func index(of id: ResourceID<VPC>) -> Index? { vpcs.index(of: id) }

  func interface(withPrivateAddress address: IPv4Address, in vpc: Index) -> Index? {
    interfacesByPrivateAddress[Self.key(vpc, address.rawValue)]
  }

  /// The interface of that VPC that has the address, of either family.
  func interface(withAddress address: IPAddress, in vpc: Index) -> Index? {
    switch address {
    case .version4(let address): interface(withPrivateAddress: address, in: vpc)
    case .version6(let address):
      interfacesByIPv6Address[address].flatMap { interfaces[$0].vpc == vpc ? $0 : nil }
    }
  }

  func interface(withPublicAddress address: IPv4Address) -> Index? {
    interfacesByPublicAddress[address.rawValue].flatMap { $0 < 0 ? nil : $0 }
  }

  /// Whether the account holds that public address, in use or not.
  func isPublicAddressOfAccount(_ address: IPv4Address) -> Bool {
    interfacesByPublicAddress[address.rawValue] != nil
  }

  /// Whether the address is one of the interface's own, primary or secondary.
  func has(_ interface: Index, _ address: IPAddress) -> Bool {
    switch address {
    case .version4(let address):
      interfaces[interface].primaryAddress == address
        || interfaces[interface].hasSecondaryAddresses
          && self.interface(withPrivateAddress: address, in: interfaces[interface].vpc) == interface
    case .version6(let address): interfacesByIPv6Address[address] == interface
    }
  }

  /// The place in the table's list of the route that decides, whatever its state (VPC-39, VPC-46).
  func route(to address: IPAddress, in table: Index) -> Index? {
    switch address {
    case .version4(let address): tables[table].prefixes.index(of: address)
    case .version6(let address): tables[table].ipv6Prefixes.index(of: address)
    }
  }

  /// The first entry by number that matches, `nil` when the final `*` decides (ACL-02, ACL-03): where
  /// the ACL lists it, and what it says.
  func decidingEntry(
    for packet: Packet, of filter: Index, isEgress: Bool
  ) -> (index: Index, allows: Bool)? {
    let header = PacketHeader(packet)
    switch isEgress ? packet.destination : packet.source {
    case .version4(let farEnd):
      let entries = isEgress ? filters[filter].egress : filters[filter].ingress
      let entry = entries.first { $0.pattern.matches(header, farEnd: farEnd) }
      return entry.map { ($0.index, $0.allows) }
    case .version6(let farEnd):
      let entries = isEgress ? filters[filter].ipv6Egress : filters[filter].ipv6Ingress
      let entry = entries.first { $0.pattern.matches(header, farEnd: farEnd) }
      return entry.map { ($0.index, $0.allows) }
    }
  }

  /// The first rule of an interface's groups that lets the packet pass (SG-01); with
  /// `losesGroups` rules that name other groups do not (SG-09).
  func admittingRule(
    for packet: Packet, at interface: Index, _ direction: SecurityGroupRule.Direction,
    losesGroups: Bool = false
  ) -> RuleOrigin? {
    let header = PacketHeader(packet)
    switch direction == .ingress ? packet.source : packet.destination {
    case .version4(let farEnd):
      for group in interfaces[interface].groups {
        // A slice's bounds are looked at once, not for every rule: a third of a packet's time.
        for rule in rules[range(ofGroup: groupsOfInterfaces[group], direction)]
        where admits(rule, header, farEnd) && !(losesGroups && rule.peer.isGroup) {
          return rule.origin
        }
      }
    case .version6(let farEnd):
      for group in interfaces[interface].groups {
        for rule in ipv6Rules[ipv6Range(ofGroup: groupsOfInterfaces[group], direction)]
        where admits(rule, header, farEnd) && !(losesGroups && rule.peer.isGroup) {
          return rule.origin
        }
      }
    }
    return nil
  }

  private func ipv6Range(
    ofGroup group: Index, _ direction: SecurityGroupRule.Direction
  ) -> Range<Int> {
    direction == .ingress ? groups[group].ipv6Ingress : groups[group].ipv6Egress
  }

  private func admits(_ rule: IPv6Rule, _ header: PacketHeader, _ farEnd: IPv6Address) -> Bool {
    guard rule.pattern.matches(header, farEnd: farEnd) else { return false }
    guard rule.peer.isGroup else { return true }
    return isMember(
      interface(withAddress: .version6(farEnd), in: Index(rule.peer.vpc)), of: rule.peer)
  }

  private func isMember(_ interface: Index?, of peer: PeerGroup) -> Bool {
    guard let interface else { return false }
    return groupsOfInterfaces[interfaces[interface].groups].contains(Index(peer.group))
  }

  private func range(
    ofGroup group: Index, _ direction: SecurityGroupRule.Direction
  ) -> Range<Int> {
    direction == .ingress ? groups[group].ingress : groups[group].egress
  }

  private func admits(_ rule: Rule, _ header: PacketHeader, _ farEnd: IPv4Address) -> Bool {
    guard rule.pattern.matches(header, farEnd: farEnd) else { return false }
    guard rule.peer.isGroup else { return true }
    return isMember(
      interface(withPrivateAddress: farEnd, in: Index(rule.peer.vpc)), of: rule.peer)
  }

  /// Whether security groups remember a flow that their rules let begin (SG-17, SG-18).
  func tracks(
    _ packet: Packet, at interface: Index, _ direction: SecurityGroupRule.Direction
  ) -> Bool {
    guard packet.protocol == .tcp || packet.protocol == .udp else { return true }
    let header = PacketHeader(packet)
    let groups = groupsOfInterfaces[interfaces[interface].groups]
    let opposite: SecurityGroupRule.Direction = direction == .ingress ? .egress : .ingress
    let isOpenToAll: Bool
    let isOppositeOpen: Bool
    switch direction == .ingress ? packet.source : packet.destination {
    case .version4(let farEnd):
      isOpenToAll = groups.allSatisfy { group in
        rules[range(ofGroup: group, direction)].allSatisfy {
          $0.isForEveryone || !admits($0, header, farEnd)
        }
      }
      isOppositeOpen = groups.contains { group in
        rules[range(ofGroup: group, opposite)].contains {
          $0.isForEveryone && $0.pattern.isOpen(to: header.protocolNumber)
        }
      }
    case .version6(let farEnd):
      isOpenToAll = groups.allSatisfy { group in
        ipv6Rules[ipv6Range(ofGroup: group, direction)].allSatisfy {
          $0.isForEveryone || !admits($0, header, farEnd)
        }
      }
      isOppositeOpen = groups.contains { group in
        ipv6Rules[ipv6Range(ofGroup: group, opposite)].contains {
          $0.isForEveryone && $0.pattern.traffic.isOpen(to: header.protocolNumber)
        }
      }
    }
    return !(isOpenToAll && isOppositeOpen)
  }

  /// Whether an active peering connection links the two VPCs.
  func arePeered(_ first: Index, _ second: Index) -> Bool {
    activePeerings.contains(Self.key(first, UInt32(truncatingIfNeeded: second)))
  }

  static func key(_ index: Index, _ low: UInt32) -> UInt64 {
    UInt64(truncatingIfNeeded: index) << 32 | UInt64(low)
  }
}

extension CompiledNetwork.Rule {
  var isForEveryone: Bool { !peer.isGroup && pattern.isForEveryone }
}

extension CompiledNetwork.IPv6Rule {
  var isForEveryone: Bool { !peer.isGroup && pattern.isForEveryone }
}
