import AWSModel
import DataPlane
import Foundations
import NetworkModel

/// What a fix brings about or, where no command helps, what to do instead.
struct FixSentences {
  let names: ResourceNames
  /// Whose the address was that nobody has now.
  let formerHolder: FormerHolder?

  func sentence(for fix: Fix) -> StyledText {
    let changes = fix.changes.map(text).enumerated()
      .map { $0.offset == 0 ? $0.element : $0.element.withSmallStart }
      .joined(separator: "; ")
    guard let refusal = fix.refusal else { return "\(changes)." }
    return "\(changes). But AWS would refuse that now: \(refusal.message)"
  }

  private func text(of change: Fix.Change) -> StyledText {
    switch change {
    case .allowInSecurityGroup(let group, let service, let isIngress, let block):
      return isIngress
        ? "Allow \(text(of: service)) from \(block.description) in \(name(group.rawValue))"
        : "Allow \(text(of: service)) to \(block.description) in \(name(group.rawValue))"
    case .allowInNetworkACL(let acl, let service, let isEgress, let block):
      return isEgress
        ? "Allow \(text(of: service)) to \(block.description) in \(name(acl.rawValue)), outbound"
        : "Allow \(text(of: service)) from \(block.description) in \(name(acl.rawValue)), inbound"
    case .peer(let home, let peer):
      return "Peer \(name(home.rawValue)) with \(name(peer.rawValue))"
    case .acceptPeering(let vpc): return "Accept the peering connection with \(name(vpc.rawValue))"
    case .routeToPeer(let block, let vpc, let table):
      return """
        Route \(block.description) of \(name(vpc.rawValue)) over the peering connection, in \
        \(name(table.rawValue))
        """
    case .routeToInternet(let table):
      return "Route to an attached internet gateway in \(name(table.rawValue))"
    case .attachInternetGateway(let vpc):
      return "Attach an internet gateway to \(name(vpc.rawValue))"
    case .switchOffSourceDestinationCheck(let id):
      return "Switch the source/destination check of \(name(id.rawValue)) off"
    case .assignPublicAddress(let id): return "Give \(name(id.rawValue)) a public address"
    case .start(let id): return "Start \(name(id.rawValue)) and wait until it runs"
    case .wait(let goal, let state): return text(of: goal, state)
    case .launchAnother(let id?, let state):
      return "\(name(id.rawValue)) is \(state): launch another"
    case .launchAnother(nil, _): return "The instance is gone: launch another"
    case .useCurrentAddress(let address):
      return formerHolder.map { Self.advice(of: $0, instead: address) }
        ?? "\(address.description) belongs to no instance now: look its public address up again"
    case .useAddressOfInstance(let address):
      return formerHolder.map { Self.advice(of: $0, instead: address) }
        ?? "Nothing has the address \(address.description): take the address of an instance"
    case .sendFromInside(let id?, let address?):
      return """
        A private address can be reached from inside only: send from an instance. From outside, \
        \(name(id.rawValue)) is reached at \(address.description)
        """
    case .sendFromInside(let id?, nil):
      return """
        A private address can be reached from inside only: send from an instance. \
        \(name(id.rawValue)) has no public address to be reached at from outside
        """
    case .sendFromInside(nil, _):
      return "A private address can be reached from inside only: send from an instance"
    case .sendFromPublicAddress: return "Send from a public address"
    case .useOtherEnd(let component):
      return "Nothing is attached to \(name(component.identifier)) any more"
    case .leaveHomeRouter:
      return "The learner's home router lets nothing in that was not asked for"
    case .removeCircularRoute(let component):
      return "Take the route out that leads back to \(name(component.identifier))"
    case .useGatewayOfOwnVPC(let address):
      return "\(address.description) is of another VPC: give that one a gateway of its own"
    case .useOtherProtocol: return "Use TCP, UDP or ICMP, or an internet gateway"
    case .usePublicNATGateway(let id):
      return "\(name(id.rawValue)) is a private NAT gateway: route to a public one"
    case .beginFromInside:
      return "Nobody can begin a connection to a NAT gateway: give the instance a public address"
    case .separateBlocks(let home, let peer):
      return """
        \(name(home.rawValue)) and \(name(peer.rawValue)) overlap, so they can't be peered: \
        make one of them anew with another block
        """
    }
  }

  private func name(_ id: String) -> String { names.title(of: id) }

  private func text(of goal: Fix.Wait.Goal, _ state: String) -> StyledText {
    switch goal {
    case .instance(let id, let goal):
      "Wait: \(name(id.rawValue)) is \(state), and will be \(goal.name) by itself"
    case .ssh(let id):
      "Wait: \(name(id.rawValue)) is booting, and its SSH server comes up by itself"
    case .natGateway(let id):
      "Wait: \(name(id.rawValue)) is \(state), and will be available by itself"
    case .peering(let id): "Wait: \(name(id)) is \(state), and will be active by itself"
    }
  }

  private func text(of service: Fix.Service) -> StyledText {
    let ports: StyledText? = service.ports.map { ports in
      ports.count == 1
        ? " port \(ports.lowerBound)" : " ports \(ports.lowerBound)-\(ports.upperBound)"
    }
    return switch service.protocol {
    case .icmp: "ICMP"
    case .icmpv6: "ICMPv6"
    case .tcp: "TCP" + (ports ?? "")
    case .udp: "UDP" + (ports ?? "")
    case let other: "protocol \(other.number)"
    }
  }

  private static func advice(of holder: FormerHolder, instead address: IPAddress) -> StyledText {
    let instance = holder.name ?? holder.instance.rawValue
    if let current = holder.currentAddress {
      return "Use \(current.description), where \(instance) is now"
    }
    return switch holder.state {
    case .stopped, .stopping:
      "Start \(instance), and use the address that it gets"
    case .pending, .running: "Give \(instance) a public address, and use that"
    case .shuttingDown, .terminated, nil: "\(instance) is gone: use another instance's address"
    }
  }
}
