import Foundations
import NetworkModel

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
