/// The numbers of a packet that filters compare.
struct PacketHeader: Sendable {
  let protocolNumber: Int
  /// The destination port or the ICMP type.
  let first: Int
  /// The ICMP code.
  let second: Int

  init(_ packet: Packet) {
    switch packet.payload {
    case .icmp(let type, let code, _): (protocolNumber, first, second) = (1, type, code)
    case .tcp(_, let port, _): (protocolNumber, first, second) = (6, port, 0)
    case .udp(_, let port): (protocolNumber, first, second) = (17, port, 0)
    case .other(let number): (protocolNumber, first, second) = (number.number, 0, 0)
    }
  }
}
