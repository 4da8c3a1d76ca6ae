public import Foundations
import NetworkModel

/// A host on the internet that answers: the few that labs talk to.
public struct InternetHost: Equatable, Sendable {
  public let name: String
  public let address: IPv4Address
  public let openPorts: [Int]
  /// The Region where it stands, of AWS's services.
  private(set) var region: String?
  /// Round trip from its own Region, or from anywhere to a host that is everywhere.
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

  public static let all: [InternetHost] =
    [
      host("dns.google", 0x0808_0808, [53, 443], ttl: 117),
      host("dns.google", 0x0808_0404, [53, 443], ttl: 117),
      host("one.one.one.one", 0x0101_0101, [53, 80, 443], ttl: 57),
      host("one.one.one.one", 0x0100_0001, [53, 80, 443], ttl: 57),
    ]
    + Region.all.filter(\.isEnabled).flatMap { region in
      GatewayService.allCases.compactMap { service($0, in: region) }
    }

  private static let byAddress = Dictionary(
    all.map { ($0.address, $0) }, uniquingKeysWith: { first, _ in first })

  /// The host of that name; a bucket has S3's own.
  public static func named(_ name: String) -> InternetHost? {
    if let host = all.first(where: { $0.name == name }) { return host }
    if name == "s3.amazonaws.com" { return named(GatewayService.s3.hostName(in: "us-west-2")) }
    return all.first {
      $0.region != nil && $0.name.hasPrefix("s3.") && name.hasSuffix("." + $0.name)
    }
  }

  /// An address from the blocks of the service's prefix list (REG-04).
  private static func service(_ service: GatewayService, in region: Region) -> InternetHost? {
    guard let block = region.prefixList(of: service).blocks.last else { return nil }
    // Oregon's are what labs have always shown.
    let address: UInt32? =
      switch (service, region.name) {
      case (.s3, "us-west-2"): 0x34da_b803
      case (.dynamoDB, "us-west-2"): 0x345e_1c0a
      default: nil
      }
    var host = InternetHost(
      name: service.hostName(in: region.name),
      address: IPv4Address(rawValue: address ?? block.address.rawValue + 10),
      openPorts: [80, 443], distanceInMicroseconds: 600...1100, ttl: 250, answersEcho: false)
    host.region = region.name
    return host
  }

  public static func known(_ address: IPv4Address) -> InternetHost? { byAddress[address] }

  /// Round trip from a Region: what stands in another one is an ocean or a continent away.
  func distanceInMicroseconds(from region: String) -> ClosedRange<Int> {
    self.region == nil || self.region == region ? distanceInMicroseconds : 60_000...160_000
  }

  private static func host(
    _ name: String, _ address: UInt32, _ openPorts: [Int], ttl: Int
  ) -> InternetHost {
    InternetHost(
      name: name, address: IPv4Address(rawValue: address), openPorts: openPorts,
      distanceInMicroseconds: 850...1250, ttl: ttl)
  }
}
