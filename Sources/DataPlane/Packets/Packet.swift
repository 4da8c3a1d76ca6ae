public import Foundations
public import NetworkModel

/// One packet, IPv4 or IPv6, as much of it as routers, filters and flow records look at.
public struct Packet: Hashable, Sendable {
  public enum Payload: Hashable, Sendable {
    /// Of the family that the addresses are of. The identifier sets one `ping` process apart from the next (SG-16).
    case icmp(type: Int, code: Int, identifier: Int)
    case tcp(sourcePort: Int, destinationPort: Int, flags: TCPFlags)
    case udp(sourcePort: Int, destinationPort: Int)
    case other(IPProtocol)
  }

  /// Both ends are of one family.
  public var source: IPAddress
  public var destination: IPAddress
  public var payload: Payload
  /// Bytes with the IP header, as flow records count them (PING-06).
  public var length: Int

  public init(
    from source: IPAddress, to destination: IPAddress, _ payload: Payload, length: Int
  ) {
    self.source = source
    self.destination = destination
    self.payload = payload
    self.length = length
  }

  /// What `ping` sends: 56 bytes of data make 84 of IPv4 (PING-06), 104 of IPv6.
  public static func echoRequest(
    from source: IPAddress, to destination: IPAddress, identifier: Int = 1, dataLength: Int = 56
  ) -> Packet {
    Packet(
      from: source, to: destination,
      .icmp(type: destination.isVersion4 ? 8 : 128, code: 0, identifier: identifier),
      length: dataLength + 8 + headerLength(to: destination))
  }

  /// The first packet of a TCP connection, 60 bytes of IPv4 with the options that Linux sends.
  public static func connectionRequest(
    from source: IPAddress, port sourcePort: Int, to destination: IPAddress,
    port destinationPort: Int
  ) -> Packet {
    Packet(
      from: source, to: destination,
      .tcp(sourcePort: sourcePort, destinationPort: destinationPort, flags: .syn),
      length: 40 + headerLength(to: destination))
  }

  public static func datagram(
    from source: IPAddress, port sourcePort: Int, to destination: IPAddress,
    port destinationPort: Int, dataLength: Int
  ) -> Packet {
    Packet(
      from: source, to: destination,
      .udp(sourcePort: sourcePort, destinationPort: destinationPort),
      length: dataLength + 8 + headerLength(to: destination))
  }

  /// Bytes of the IP header: IPv6's is twice as long as IPv4's (RFC 8200 §3).
  static func headerLength(to address: IPAddress) -> Int { address.isVersion4 ? 20 : 40 }

  public var `protocol`: IPProtocol {
    switch payload {
    case .icmp: source.isVersion4 ? .icmp : .icmpv6
    case .tcp: .tcp
    case .udp: .udp
    case .other(let number): number
    }
  }

  /// 0 where the protocol has no ports, as in flow records (FL-05).
  public var sourcePort: Int {
    switch payload {
    case .tcp(let port, _, _), .udp(let port, _): port
    case .icmp, .other: 0
    }
  }

  /// 0 where the protocol has no ports, as in flow records (FL-05).
  public var destinationPort: Int {
    switch payload {
    case .tcp(_, let port, _), .udp(_, let port): port
    case .icmp, .other: 0
    }
  }

  public var tcpFlags: TCPFlags {
    if case .tcp(_, _, let flags) = payload { flags } else { [] }
  }

  /// A packet back to the sender.
  public func answered(by payload: Payload, length: Int) -> Packet {
    Packet(from: destination, to: source, payload, length: length)
  }
}

extension Packet: CustomStringConvertible {
  /// `echo request 10.1.5.112 -> 10.2.12.227`.
  public var description: String { "\(kind) \(source) -> \(destination)" + portSuffix }

  /// Whether it is what `ping` sends, or the answer to that.
  public var isEcho: Bool {
    switch payload {
    case .icmp(8, _, _) where source.isVersion4, .icmp(128, _, _): true
    case .icmp(0, _, _), .icmp(129, _, _): true
    case .icmp, .tcp, .udp, .other: false
    }
  }

  /// What it is, in words: `echo request`, `TCP SYN`, `UDP`.
  public var kind: String {
    switch payload {
    case .icmp(8, _, _) where source.isVersion4, .icmp(128, _, _): "echo request"
    case .icmp(0, _, _), .icmp(129, _, _): "echo reply"
    case .icmp(let type, let code, _):
      "\(source.isVersion4 ? "ICMP" : "ICMPv6") type \(type) code \(code)"
    case .tcp(_, _, let flags): flags.names.isEmpty ? "TCP" : "TCP \(flags.names)"
    case .udp: "UDP"
    case .other(let number): "protocol \(number.number)"
    }
  }

  private var portSuffix: String {
    switch payload {
    case .tcp(let from, let to, _), .udp(let from, let to): " port \(from) -> \(to)"
    case .icmp, .other: ""
    }
  }
}

extension TCPFlags {
  /// `SYN ACK`; PSH says nothing here.
  var names: String {
    let names: [(TCPFlags, String)] = [
      (.syn, "SYN"), (.fin, "FIN"), (.rst, "RST"), (.ack, "ACK"),
    ]
    return names.filter { contains($0.0) }.map(\.1).joined(separator: " ")
  }
}

/// The control bits of a TCP header that matter here.
public struct TCPFlags: OptionSet, Hashable, Sendable {
  public let rawValue: Int

  public init(rawValue: Int) { self.rawValue = rawValue }

  public static let fin = TCPFlags(rawValue: 1)
  public static let syn = TCPFlags(rawValue: 2)
  public static let rst = TCPFlags(rawValue: 4)
  public static let ack = TCPFlags(rawValue: 16)

  /// What a flow record adds up: FIN, SYN and RST, and ACK only beside SYN (FL-04, tcp-flags).
  public var inFlowRecord: Int {
    let counted: TCPFlags = contains(.syn) ? [.fin, .syn, .rst, .ack] : [.fin, .rst]
    return intersection(counted).rawValue
  }
}

/// What a network interface saw: packets of one flow in one direction, and whether they were let
/// through. Flow records are sums of these.
public struct FlowObservation: Equatable, Sendable {
  public var interface: ResourceID<NetworkInterface>
  public var isEgress: Bool
  /// As the interface sees them: on its own side always the private address (FL-06).
  public var source: IPAddress
  public var destination: IPAddress
  /// What the packet itself says, where the interface shows its own address instead (FL-07).
  public var packetSource: IPAddress?
  public var packetDestination: IPAddress?
  /// 0 for ICMP (FL-05).
  public var sourcePort: Int
  public var destinationPort: Int
  public var `protocol`: IPProtocol
  public var packets: Int
  /// Length of the IP packets with their headers.
  public var bytes: Int
  /// Whether security groups and network ACL at this interface let them through (FL-20).
  public var isAccepted: Bool
  /// OR of FIN 1, SYN 2, RST 4, ACK 16 where SYN is set.
  public var tcpFlags: Int
  public var at: Instant
}
