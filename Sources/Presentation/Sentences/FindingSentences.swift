import DataPlane
import Foundations
import NetworkModel

/// What a check found, as a sentence: the only place where findings become words.
struct FindingSentences {
  let names: ResourceNames

  /// - Parameter route: what a finding about a route does not tell by itself.
  func sentence(for step: Trace.Step, _ route: RouteDetail? = nil) -> StyledText {
    let packet = step.packet
    switch step.finding {
    case .loopback: return "its own private address: the packet never leaves the instance"
    case .platformService: return "a service of the platform: neither filtered nor logged"
    case .interfaceMissing: return "this network interface does not exist any more"
    case .nothingAttached: return "no instance is attached to this network interface"
    case .instanceNotRunning(let state): return "the instance is \(state.name)"
    case .sshNotUp(let moment):
      return "the instance is booting: its SSH server listens from \(moment.timeOfDay) on"
    case .sourceForeign:
      return "source/destination check: \(packet.source.description) is not its own address"
    case .destinationForeign:
      return "source/destination check: \(packet.destination.description) is not its own address"
    case .guestDoesNotForward: return "the instance does not forward packets for others"
    case .guestForwards: return "the instance passes on a packet that is not its own"
    case .routingLoop: return "the packet was here before: routes lead it in a circle"
    case .securityGroupAllows(let rule, let group):
      let title = names.title(of: group.rawValue)
      let text = RuleSentences(names: names).text(of: rule)
      return rule.direction == .ingress
        ? "security group \(title) ingress allows \(text)"
        : "security group \(title) egress allows \(text)"
    case .tracked(let direction):
      return direction == .ingress
        ? "security groups ingress: part of an allowed flow, no rule needed"
        : "security groups egress: part of an allowed flow, no rule needed"
    case .securityGroupsRefuse(let refusal):
      return RuleSentences(names: names).text(of: refusal, packet)
    case .networkACLEntry(let entry) where entry.isFinal: return Self.finalDeny(entry.isEgress)
    case .networkACLEntry(let entry):
      switch (entry.isEgress, entry.allows) {
      case (true, true): return "network ACL outbound rule \(entry.ruleNumber) allows it"
      case (true, false): return "network ACL outbound rule \(entry.ruleNumber) denies it"
      case (false, true): return "network ACL inbound rule \(entry.ruleNumber) allows it"
      case (false, false): return "network ACL inbound rule \(entry.ruleNumber) denies it"
      }
    case .networkACLFinalDeny(let isEgress): return Self.finalDeny(isEgress)
    case .withinSubnet: return "same subnet: neither route table nor network ACL is asked"
    case .route(let taken):
      return """
        longest match for \(packet.destination.description) is \(match(taken, route)) -> \
        \(names.title(of: taken.target.identifier))
        """
    case .noRoute: return "no route matches \(packet.destination.description)"
    case .blackhole(let taken):
      let reason: StyledText =
        route?.blackhole.map { ": " + Self.text(of: $0, taken.target) } ?? ""
      return """
        longest match for \(packet.destination.description) is \(match(taken, route)) -> \
        \(names.title(of: taken.target.identifier)), a blackhole\(reason)
        """
    case .addressUnused:
      return "nothing in the VPC has the address \(packet.destination.description)"
    case .addressOutsideVPC: return "\(packet.destination.description) is outside the VPC's blocks"
    case .gatewayMissing: return "no internet gateway is attached to the VPC"
    case .privateDestination: return "a private destination cannot leave by an internet gateway"
    case .privateSource: return "a private source cannot come in by an internet gateway"
    case .publicAddressMissing: return "the sender has no public address to leave with"
    case .translatedSource(let from, let to):
      return "translates the source \(from.description) to \(to.description)"
    case .translatedDestination(let from, let to):
      return "translates the destination \(from.description) to \(to.description)"
    case .egressOnlyGatewayRefuses:
      return """
        an egress-only internet gateway brings in nothing but answers, and lets no answers to \
        outsiders out
        """
    case .turnsRound:
      return "the destination is a public address of this account: turns round here"
    case .leavesForInternet: return "leaves for the internet"
    case .natSourceOutsideVPC:
      return "a NAT gateway serves its own VPC only, and \(packet.source.description) is not of it"
    case .natProtocolUnknown: return "a NAT gateway translates TCP, UDP and ICMP only"
    case .natNotAskedFor: return "nothing behind the NAT gateway has asked for this packet"
    case .entersService: return "carried between the VPC and the service, addresses unchanged"
    case .serviceSourceOutsideVPC:
      return
        "a gateway endpoint serves its own VPC only, and \(packet.source.description) is not of it"
    case .crossesPeering: return "carries it to the other VPC, addresses unchanged"
    case .addressOutsidePeer:
      return "\(packet.destination.description) is not an address of the VPC at the other end"
    case .privateAddressOnInternet:
      return
        "no router of the internet carries the private address \(packet.destination.description)"
    case .publicAddressUnknown:
      return "no instance has the address \(packet.destination.description) now"
    case .receiverHasNoPublicAddress: return "the instance has no public address to be reached by"
    case .homeRouterRefuses: return "the home router lets nothing in that was not asked for"
    case .addressOfNobody: return "nobody has the address \(packet.destination.description) now"
    case .crossesInternet: return "carried over the internet"
    case .answerFromAnotherAddress:
      return
        "the answer comes from \(packet.source.description), which nobody has asked: it is thrown away"
    }
  }

  /// The console has no number for it.
  private static func finalDeny(_ isEgress: Bool) -> StyledText {
    isEgress
      ? "network ACL outbound: no rule matches, so the final * denies it"
      : "network ACL inbound: no rule matches, so the final * denies it"
  }

  /// The block of the route that holds the destination and, if it is a prefix list's, whose.
  private func match(_ route: Route, _ detail: RouteDetail?) -> StyledText {
    guard let list = route.destination.prefixList else {
      return StyledText(route.destination.description)
    }
    let block = detail?.block?.description ?? list.rawValue
    return "\(block) in \(names.title(of: list.rawValue))"
  }

  private static func text(
    of cause: RouteDetail.BlackholeCause, _ target: Route.Target
  ) -> StyledText {
    let what: StyledText =
      switch target {
      case .local: "the target"
      case .internetGateway: "the gateway"
      case .peeringConnection: "the connection"
      case .networkInterface: "the network interface"
      case .natGateway: "the NAT gateway"
      case .vpcEndpoint: "the endpoint"
      case .egressOnlyInternetGateway: "the egress-only gateway"
      }
    return switch cause {
    case .targetDeleted: "\(what) is deleted"
    case .gatewayDetached: "\(what) is detached"
    case .peering(let status): "\(what) is \(status.rawValue)"
    case .natGateway(let state): "\(what) is \(state.rawValue)"
    case .instance(let state?): "the instance behind it is \(state.name)"
    case .instance(nil): "no instance is behind it"
    }
  }
}

/// Rules of security groups, and why none of them let a packet pass.
struct RuleSentences {
  let names: ResourceNames

  /// `TCP 22 from 0.0.0.0/0`.
  func text(of rule: SecurityGroupRule) -> StyledText {
    let what: StyledText =
      switch (rule.protocol, rule.fromPort) {
      case (.all, _): "all traffic"
      case (.icmp, -1), (.icmp, nil): "all ICMP"
      case (.icmp, let type?): "ICMP type \(type)"
      case (.icmpv6, -1), (.icmpv6, nil): "all ICMPv6"
      case (.icmpv6, let type?): "ICMPv6 type \(type)"
      case (let other, nil), (let other, -1): "\(other.securityGroupName)"
      case (let other, let from?):
        rule.toPort == nil || rule.toPort == from
          ? "\(other.securityGroupName) \(from)"
          : "\(other.securityGroupName) \(from)-\(rule.toPort ?? from)"
      }
    let peer =
      switch rule.peer {
      case .ipv4(let cidr): cidr.description
      case .ipv6(let block): block.description
      case .prefixList(let id): names.title(of: id.rawValue)
      case .securityGroup(let group): names.title(of: group.rawValue)
      }
    return rule.direction == .ingress ? "\(what) from \(peer)" : "\(what) to \(peer)"
  }

  /// An ICMP packet by its type: a rule for another type may well be there.
  private func name(of packet: Packet) -> StyledText {
    let name = packet.protocol.securityGroupName.uppercased()
    guard case .icmp(let type, let code, _) = packet.payload else { return "\(name)" }
    return packet.isEcho
      ? "\(name) \(packet.kind) (type \(type))" : "\(name) type \(type) code \(code)"
  }

  func text(of refusal: SecurityGroupRefusal, _ packet: Packet) -> StyledText {
    let groups = refusal.groups.map { names.title(of: $0.rawValue) }.joined(separator: ", ")
    let isIngress = refusal.direction == .ingress
    let peer: StyledText =
      isIngress ? "from \(packet.source.description)" : "to \(packet.destination.description)"
    switch refusal.reason {
    case .noRules:
      return isIngress
        ? "security group \(groups) has no ingress rule"
        : "security group \(groups) has no egress rule"
    case .noMatch:
      let what = name(of: packet)
      let port: StyledText =
        packet.destinationPort == 0 ? "" : " port \(packet.destinationPort)"
      return isIngress
        ? "security group \(groups) ingress: no rule allows \(what)\(port) \(peer)"
        : "security group \(groups) egress: no rule allows \(what)\(port) \(peer)"
    case .referenceLost(let rule):
      return packet.source.isGlobal
        ? """
        security group \(groups) allows \(text(of: rule)) by private address, but the packet \
        comes \(peer), a public one
        """
        : """
        security group \(groups) allows \(text(of: rule)), which does not hold for packets that \
        another instance passed on
        """
    case .referenceStale(let rule):
      return """
        security group \(groups): the rule for \(text(of: rule)) is stale, since that group \
        is gone or no longer peered
        """
    }
  }
}
