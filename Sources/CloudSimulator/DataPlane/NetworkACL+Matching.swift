extension NetworkACL {
  /// The first entry by number that matches, `nil` when the final `*` decides (ACL-02, ACL-03).
  public func decidingEntry(for packet: Packet, isEgress: Bool) -> Entry? {
    var first: Entry?
    for entry in entries
    where entry.isEgress == isEgress && entry.ruleNumber < first?.ruleNumber ?? Entry.lastRuleNumber
    {
      if entry.matches(packet) { first = entry }
    }
    return first
  }
}

extension NetworkACL.Entry {
  /// Whether the entry speaks of such a packet: its far end, protocol and ports (ACL-08).
  public func matches(_ packet: Packet) -> Bool {
    guard cidr.contains(isEgress ? packet.destination : packet.source) else { return false }
    guard `protocol` != .all else { return true }
    guard `protocol` == packet.protocol else { return false }
    return switch packet.payload {
    case .tcp(_, let port, _), .udp(_, let port): ports?.contains(port) ?? true
    case .icmp(let type, let code, _):
      (icmpType ?? -1 == -1 || icmpType == type) && (icmpCode ?? -1 == -1 || icmpCode == code)
    case .other: true
    }
  }
}
