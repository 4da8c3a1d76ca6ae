package import Foundations
package import NetworkModel

/// What a rule asks of a packet, with all its blanks filled in: the one place where protocols, ports,
/// ICMP types and blocks are compared, for security groups and network ACLs alike.
package struct PacketPattern: Equatable, Sendable {
  /// The IANA number, −1 for all.
  private(set) var protocolNumber: Int32
  /// Destination ports or, for ICMP, types.
  private(set) var firstRange: Bounds = .all
  /// ICMP codes.
  private(set) var secondRange: Bounds = .all
  /// The block that holds the packet's far end.
  private let prefix: UInt32
  private let mask: UInt32

  /// Two ends that need not be in order: a range that holds nothing is no error here.
  struct Bounds: Equatable, Sendable {
    var lower: Int32
    var upper: Int32

    static let all = Bounds(lower: .min, upper: .max)
    static let allPorts = Bounds(lower: 0, upper: 65_535)

    init(lower: Int32, upper: Int32) {
      self.lower = lower
      self.upper = upper
    }

    init(_ lower: Int, _ upper: Int) {
      self.init(
        lower: Int32(truncatingIfNeeded: lower), upper: Int32(truncatingIfNeeded: upper))
    }

    func contains(_ value: Int32) -> Bool { lower <= value && value <= upper }
  }

  private init(_ protocol: IPProtocol, _ block: CIDR) {
    protocolNumber = Int32(truncatingIfNeeded: `protocol`.number)
    prefix = block.address.rawValue
    mask = block.prefixLength == 0 ? 0 : ~0 << (32 - UInt32(block.prefixLength))
  }

  /// Of a network ACL's entry (ACL-08).
  ///
  /// - Parameter block: the entry's own, where it is IPv4; for IPv6 see `IPv6PacketPattern`.
  package init(_ entry: NetworkACL.Entry, from block: CIDR) {
    self.init(entry.protocol, block)
    switch entry.protocol {
    case .tcp, .udp:
      firstRange =
        entry.ports.map { Bounds($0.lowerBound, $0.upperBound) } ?? .allPorts
    case .icmp, .icmpv6:
      firstRange = Self.icmp(entry.icmpType)
      secondRange = Self.icmp(entry.icmpCode)
    default: break
    }
  }

  /// Of a security group's rule, for far ends in that block (SG-05).
  package init(_ rule: SecurityGroupRule, from block: CIDR) {
    self.init(rule.protocol, block)
    switch rule.protocol {
    case .tcp, .udp:
      firstRange = .allPorts
      if let from = rule.fromPort, let to = rule.toPort, from != -1 {
        firstRange = Bounds(from, to)
      }
    case .icmp, .icmpv6:
      firstRange = Self.icmp(rule.fromPort)
      secondRange = Self.icmp(rule.toPort)
    default: break
    }
  }

  private static func icmp(_ number: Int?) -> Bounds {
    guard let number, number != -1 else { return .all }
    return Bounds(number, number)
  }

  /// Whether protocol and port, or ICMP type and code, fit; the far end is another matter.
  package func covers(_ header: PacketHeader) -> Bool {
    protocolNumber == -1
      || protocolNumber == header.protocolNumber && firstRange.contains(header.first)
        && secondRange.contains(header.second)
  }

  func matches(_ header: PacketHeader, farEnd: IPv4Address) -> Bool {
    farEnd.rawValue & mask == prefix && covers(header)
  }

  /// Whether every packet of that protocol matches, whatever its ports and far end (SG-17).
  func isOpen(to protocolNumber: Int32) -> Bool {
    isForEveryone
      && (self.protocolNumber == -1
        || self.protocolNumber == protocolNumber && firstRange == .allPorts)
  }

  var isForEveryone: Bool { mask == 0 }
}

/// The same for far ends with IPv6 addresses, in lists of its own: no IPv4 packet looks at them.
struct IPv6PacketPattern: Equatable, Sendable {
  /// Protocol, ports and types; its own block says nothing.
  let traffic: PacketPattern
  let block: IPv6Block

  init(_ entry: NetworkACL.Entry, from block: IPv6Block) {
    traffic = PacketPattern(entry, from: .everywhere)
    self.block = block
  }

  init(_ rule: SecurityGroupRule, from block: IPv6Block) {
    traffic = PacketPattern(rule, from: .everywhere)
    self.block = block
  }

  func matches(_ header: PacketHeader, farEnd: IPv6Address) -> Bool {
    block.contains(farEnd) && traffic.covers(header)
  }

  var isForEveryone: Bool { block.prefixLength == 0 }
}

/// The numbers of a packet that filters compare.
package struct PacketHeader: Sendable {
  let protocolNumber: Int32
  /// The destination port or the ICMP type.
  let first: Int32
  /// The ICMP code.
  let second: Int32

  package init(_ packet: Packet) {
    switch packet.payload {
    case .icmp(let type, let code, _): self.init(packet.source.isVersion4 ? 1 : 58, type, code)
    case .tcp(_, let port, _): self.init(6, port, 0)
    case .udp(_, let port): self.init(17, port, 0)
    case .other(let number): self.init(number.number, 0, 0)
    }
  }

  private init(_ number: Int, _ first: Int, _ second: Int) {
    protocolNumber = Int32(truncatingIfNeeded: number)
    self.first = Int32(truncatingIfNeeded: first)
    self.second = Int32(truncatingIfNeeded: second)
  }
}
