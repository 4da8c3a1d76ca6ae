import Foundations

/// A protocol above IP, or all of them, as rules and flow records name it.
public struct IPProtocol: Hashable, Sendable {
  /// The IANA number, −1 for all.
  public let number: Int

  public init(number: Int) { self.number = number }

  public static let all = IPProtocol(number: -1)
  public static let icmp = IPProtocol(number: 1)
  public static let tcp = IPProtocol(number: 6)
  public static let udp = IPProtocol(number: 17)
  public static let icmpv6 = IPProtocol(number: 58)

  /// Reads `tcp`, `6`, `-1`, `all` …, else answers `nil`.
  public init?(parsing text: String) {
    switch text.lowercased() {
    case "-1", "all": self = .all
    case "icmp": self = .icmp
    case "tcp": self = .tcp
    case "udp": self = .udp
    case "icmpv6": self = .icmpv6
    default:
      guard let number = GivenNumber(text, in: 0...255)?.value else { return nil }
      self.init(number: number)
    }
  }

  /// As security groups print it: a name for TCP, UDP and ICMP, else the number.
  public var securityGroupName: String {
    switch number {
    case 1: "icmp"
    case 6: "tcp"
    case 17: "udp"
    case 58: "icmpv6"
    default: String(number)
    }
  }
}
