import Foundations
import NetworkModel

/// What kind of packet is meant: a ping, or the first packet to a port.
public enum Traffic: Hashable, Sendable {
  case icmp
  case tcp(port: Int)
  case udp(port: Int)

  /// Reads `icmp`, `tcp/22` and `udp/53`, as lessons write them.
  public init?(parsing text: some StringProtocol) {
    if text == "icmp" {
      self = .icmp
      return
    }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let port = Int(parts[1]), Self.ports.contains(port) else { return nil }
    switch parts[0] {
    case "tcp": self = .tcp(port: port)
    case "udp": self = .udp(port: port)
    default: return nil
    }
  }

  public static let ports = 1...65_535

  func packet(from source: IPv4Address, to destination: IPv4Address) -> Packet {
    // Any ephemeral port will do for a question (ACL-05).
    switch self {
    case .icmp: .echoRequest(from: source, to: destination)
    case .tcp(let port):
      .connectionRequest(from: source, port: 40_000, to: destination, port: port)
    case .udp(let port):
      .datagram(from: source, port: 40_000, to: destination, port: port, dataLength: 32)
    }
  }
}
