import Foundations
import NetworkModel

extension CompiledNetwork {
  func place(of id: ResourceID<NetworkInterface>) -> Place? { networkInterfaces.place(of: id) }
  func place(of id: ResourceID<VPC>) -> Place? { vpcs.place(of: id) }

  func interface(withPrivateAddress address: IPv4Address, in vpc: Place) -> Place? {
    interfacesByPrivateAddress[Self.key(vpc, address.rawValue)]
  }

  func interface(withPublicAddress address: IPv4Address) -> Place? {
    interfacesByPublicAddress[address.rawValue].flatMap { $0 < 0 ? nil : $0 }
  }

  /// Whether the account holds that public address, in use or not.
  func isPublicAddressOfAccount(_ address: IPv4Address) -> Bool {
    interfacesByPublicAddress[address.rawValue] != nil
  }

  /// Whether the address is one of the interface's own, primary or secondary.
  func has(_ interface: Place, _ address: IPv4Address) -> Bool {
    interfaces[interface].primaryAddress == address
      || self.interface(withPrivateAddress: address, in: interfaces[interface].vpc) == interface
  }

  /// The place in the table's list of the route that decides, whatever its state (VPC-39, VPC-46).
  func route(to address: IPv4Address, in table: Place) -> Place? {
    tables[table].prefixes.place(of: address)
  }

  /// The first entry by number that matches, `nil` when the final `*` decides (ACL-02, ACL-03).
  func decidingEntry(
    for packet: Packet, of filter: Place, isEgress: Bool
  ) -> Filter.Entry? {
    let header = PacketHeader(packet)
    let farEnd = isEgress ? packet.destination : packet.source
    let entries = isEgress ? filters[filter].egress : filters[filter].ingress
    return entries.first { $0.pattern.matches(header, farEnd: farEnd) }
  }

  /// The place of the first rule of an interface's groups that lets the packet pass (SG-01); with
  /// `losesGroups` rules that name other groups do not (SG-09).
  func admittingRule(
    for packet: Packet, at interface: Place, _ direction: SecurityGroupRule.Direction,
    losesGroups: Bool = false
  ) -> Place? {
    let header = PacketHeader(packet)
    let farEnd = direction == .ingress ? packet.source : packet.destination
    for group in interfaces[interface].groups {
      for rule in range(ofGroup: groupsOfInterfaces[group], direction)
      where admits(rule, header, farEnd) && !(losesGroups && rules[rule].peerGroup >= 0) {
        return rule
      }
    }
    return nil
  }

  private func range(
    ofGroup group: Place, _ direction: SecurityGroupRule.Direction
  ) -> Range<Int> {
    direction == .ingress ? groups[group].ingress : groups[group].egress
  }

  private func admits(_ rule: Place, _ header: PacketHeader, _ farEnd: IPv4Address) -> Bool {
    guard rules[rule].pattern.matches(header, farEnd: farEnd) else { return false }
    let group = Place(rules[rule].peerGroup)
    guard group >= 0 else { return true }
    guard let peer = interface(withPrivateAddress: farEnd, in: Place(rules[rule].peerVPC)) else {
      return false
    }
    return groupsOfInterfaces[interfaces[peer].groups].contains(group)
  }

  /// Whether security groups remember a flow that their rules let begin (SG-17, SG-18).
  func tracks(
    _ packet: Packet, at interface: Place, _ direction: SecurityGroupRule.Direction
  ) -> Bool {
    guard packet.protocol == .tcp || packet.protocol == .udp else { return true }
    let header = PacketHeader(packet)
    let farEnd = direction == .ingress ? packet.source : packet.destination
    let groups = groupsOfInterfaces[interfaces[interface].groups]
    let isOpenToAll = groups.allSatisfy { group in
      range(ofGroup: group, direction).allSatisfy {
        rules[$0].isForEveryone || !admits($0, header, farEnd)
      }
    }
    let isOppositeOpen = groups.contains { group in
      range(ofGroup: group, direction == .ingress ? .egress : .ingress).contains {
        rules[$0].isForEveryone && rules[$0].pattern.isOpen(to: header.protocolNumber)
      }
    }
    return !(isOpenToAll && isOppositeOpen)
  }

  /// Whether an active peering connection links the two VPCs.
  func arePeered(_ first: Place, _ second: Place) -> Bool {
    activePeerings.contains(Self.key(first, UInt32(truncatingIfNeeded: second)))
  }

  static func key(_ place: Place, _ low: UInt32) -> UInt64 {
    UInt64(truncatingIfNeeded: place) << 32 | UInt64(low)
  }
}

extension CompiledNetwork.Rule {
  var isForEveryone: Bool { peerGroup < 0 && pattern.isForEveryone }
}
