import DataPlane
import Foundations
import NetworkModel

/// Rules of security groups, and why none of them let a packet pass.
struct RuleSentences {
  let names: ResourceNames

  /// `TCP 22 from 0.0.0.0/0`.
  func text(of rule: SecurityGroupRule) -> String {
    let what =
      switch (rule.protocol, rule.fromPort) {
      case (.all, _): "all traffic"
      case (.icmp, -1), (.icmp, nil): "all ICMP"
      case (.icmp, let type?): "ICMP type \(type)"
      case (let other, nil), (let other, -1): other.securityGroupName
      case (let other, let from?):
        other.securityGroupName + " \(from)"
          + (rule.toPort == nil || rule.toPort == from ? "" : "-\(rule.toPort ?? from)")
      }
    let peer =
      switch rule.peer {
      case .ipv4(let cidr): cidr.description
      case .ipv6(let text): text
      case .prefixList(let id): names.title(of: id)
      case .securityGroup(let group): names.title(of: group.rawValue)
      }
    return "\(what) \(rule.direction == .ingress ? "from" : "to") \(peer)"
  }

  func text(of refusal: SecurityGroupRefusal, _ packet: Packet) -> String {
    let groups = refusal.groups.map { names.title(of: $0.rawValue) }.joined(separator: ", ")
    let direction = refusal.direction.rawValue
    let peer =
      refusal.direction == .ingress ? "from \(packet.source)" : "to \(packet.destination)"
    switch refusal.reason {
    case .noRules: return "security group \(groups) has no \(direction) rule"
    case .noMatch:
      let what = packet.protocol.securityGroupName.uppercased()
      let port = packet.destinationPort == 0 ? "" : " port \(packet.destinationPort)"
      return "security group \(groups) \(direction): no rule allows \(what)\(port) \(peer)"
    case .referenceLost(let rule):
      return packet.source.isGlobal
        ? "security group \(groups) allows \(text(of: rule)) by private address, but the packet "
          + "comes \(peer), a public one"
        : "security group \(groups) allows \(text(of: rule)), which does not hold for packets that "
          + "another instance passed on"
    case .referenceStale(let rule):
      return "security group \(groups): the rule for \(text(of: rule)) is stale, since that group "
        + "is gone or no longer peered"
    }
  }
}
