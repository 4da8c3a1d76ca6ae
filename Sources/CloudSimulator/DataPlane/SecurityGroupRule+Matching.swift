extension SecurityGroupRule {
  /// Whether protocol and port, or ICMP type and code, fit; the peer is another matter (SG-05).
  public func covers(_ payload: Packet.Payload, of protocol: IPProtocol) -> Bool {
    guard self.protocol != .all else { return true }
    guard self.protocol == `protocol` else { return false }
    switch payload {
    case .tcp(_, let port, _), .udp(_, let port):
      guard let fromPort, let toPort, fromPort != -1 else { return true }
      return fromPort <= port && port <= toPort
    case .icmp(let type, let code, _):
      return (fromPort ?? -1 == -1 || fromPort == type) && (toPort ?? -1 == -1 || toPort == code)
    case .other: return true
    }
  }
}

extension Cloud {
  /// Whether a rule of `group` speaks of such a packet (SG-01, SG-08, SG-09).
  func matches(_ rule: SecurityGroupRule, in vpc: ResourceID<VPC>, _ packet: Packet) -> Bool {
    guard rule.covers(packet.payload, of: packet.protocol) else { return false }
    let peer = rule.direction == .ingress ? packet.source : packet.destination
    return switch rule.peer {
    case .ipv4(let cidr): cidr.contains(peer)
    case .ipv6, .prefixList: false
    case .securityGroup(let group): isMember(peer, of: group, seenFrom: vpc)
    }
  }

  /// Whether the **private** address belongs to an interface with that group, in the same VPC or
  /// in one with an active peering connection (SG-08, SG-09).
  private func isMember(
    _ address: IPv4Address, of group: ResourceID<SecurityGroup>, seenFrom vpc: ResourceID<VPC>
  ) -> Bool {
    guard let home = securityGroups[group]?.vpc, home == vpc || arePeered(home, vpc) else {
      return false
    }
    return interface(withPrivateAddress: address, in: home)?.securityGroups.contains(group)
      ?? false
  }

  /// What the groups of an interface say to a packet.
  func securityGroupFinding(
    for packet: Packet, at interface: NetworkInterface, _ direction: SecurityGroupRule.Direction
  ) -> Finding {
    var hasRules = false
    for id in interface.securityGroups {
      for rule in securityGroups[id]?.rules ?? [] where rule.direction == direction {
        hasRules = true
        if matches(rule, in: interface.vpc, packet) { return .securityGroupAllows(rule, of: id) }
      }
    }
    let reason = hasRules ? reasonForMismatch(packet, at: interface, direction) : .noRules
    return .securityGroupsRefuse(
      SecurityGroupRefusal(
        groups: interface.securityGroups, direction: direction, reason: reason))
  }

  /// Tells a useless reference to another group from a plain lack of a rule.
  private func reasonForMismatch(
    _ packet: Packet, at interface: NetworkInterface, _ direction: SecurityGroupRule.Direction
  ) -> SecurityGroupRefusal.Reason {
    let peer = direction == .ingress ? packet.source : packet.destination
    for id in interface.securityGroups {
      for rule in securityGroups[id]?.rules ?? [] where rule.direction == direction {
        guard case .securityGroup(let group) = rule.peer,
          rule.covers(packet.payload, of: packet.protocol)
        else { continue }
        guard let home = securityGroups[group]?.vpc,
          home == interface.vpc || arePeered(home, interface.vpc)
        else { return .referenceStale(rule) }
        if self.interface(withPublicAddress: peer)?.securityGroups.contains(group) ?? false {
          return .referenceLost(rule)
        }
      }
    }
    return .noMatch
  }
}
