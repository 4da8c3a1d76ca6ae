public import Foundations
import NetworkModel

/// A host on the internet that answers: the few that labs talk to.
public struct InternetHost: Equatable, Sendable {
  public let name: String
  public let address: IPv4Address
  public let openPorts: [Int]
  /// Round trip from us-west-2.
  public let distanceInMicroseconds: ClosedRange<Int>
  /// Of an answer when it arrives in the VPC.
  public let ttl: Int
  /// Whether it answers `ping`.
  public var answersEcho = true

  /// The public side of the learner's home router: an address kept for documentation (RFC 5737).
  public static let learnersAddress = IPv4Address(rawValue: 0xcb00_714d)

  /// Stands for a public address yet to be assigned; also from RFC 5737.
  package static let anyAddress = IPv4Address(rawValue: 0xc633_6401)

  /// From the learner's home to us-west-2 and back (PING-08).
  public static let distanceFromHome = 140_000...152_000

  public static let all: [InternetHost] = [
    host("dns.google", 0x0808_0808, [53, 443], ttl: 117),
    host("dns.google", 0x0808_0404, [53, 443], ttl: 117),
    host("one.one.one.one", 0x0101_0101, [53, 80, 443], ttl: 57),
    host("one.one.one.one", 0x0100_0001, [53, 80, 443], ttl: 57),
    service(.s3, 0x34da_b803), service(.dynamoDB, 0x345e_1c0a),
  ]

  /// The host of that name; a bucket has S3's own.
  public static func named(_ name: String) -> InternetHost? {
    if let host = all.first(where: { $0.name == name }) { return host }
    let s3 = GatewayService.s3.hostName(in: region)
    guard name.hasSuffix(".\(s3)") || name == "s3.amazonaws.com" else { return nil }
    return all.first { $0.name == s3 }
  }

  /// The one Region whose services have hosts here.
  private static let region = "us-west-2"

  /// Addresses from the blocks of the services' prefix lists.
  private static func service(_ service: GatewayService, _ address: UInt32) -> InternetHost {
    InternetHost(
      name: service.hostName(in: region), address: IPv4Address(rawValue: address),
      openPorts: [80, 443], distanceInMicroseconds: 600...1100, ttl: 250, answersEcho: false)
  }

  public static func known(_ address: IPv4Address) -> InternetHost? {
    all.first { $0.address == address }
  }

  private static func host(
    _ name: String, _ address: UInt32, _ openPorts: [Int], ttl: Int
  ) -> InternetHost {
    InternetHost(
      name: name, address: IPv4Address(rawValue: address), openPorts: openPorts,
      distanceInMicroseconds: 850...1250, ttl: ttl)
  }
}
