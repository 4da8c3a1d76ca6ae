public import Foundations
import NetworkModel

/// A host on the internet that answers: the few that labs talk to.
public struct InternetHost: Equatable, Sendable {
  /// What a site's first page is.
  public enum Page: Equatable, Sendable {
    /// A stand-in that says that request and answer arrived.
    case standIn
    /// The address that the request came from, with a line's end after it or without.
    case callersAddress(endsLine: Bool)
  }

  public let name: String
  public let address: IPv4Address
  /// `nil` where it has none.
  public private(set) var ipv6Address: IPv6Address?
  public let openPorts: [Int]
  /// The Region where it stands, of AWS's services.
  private(set) var region: String?
  /// Round trip from its own Region, or from anywhere to a host that is everywhere.
  public let distanceInMicroseconds: ClosedRange<Int>
  /// Of an answer when it arrives in the VPC.
  public let ttl: Int
  /// Whether it answers `ping`.
  public var answersEcho = true
  public private(set) var page = Page.standIn

  /// The public side of the learner's home router: an address kept for documentation (RFC 5737).
  public static let learnersAddress = IPv4Address(rawValue: 0xcb00_714d)

  /// Stands for a public address yet to be assigned; also from RFC 5737.
  package static let anyAddress = IPv4Address(rawValue: 0xc633_6401)

  /// From the learner's home to us-west-2 and back (PING-08).
  public static let distanceFromHome = 140_000...152_000

  public static let all: [InternetHost] =
    [
      host("dns.google", 0x0808_0808, [53, 443], ttl: 117, ipv6: "2001:4860:4860::8888"),
      host("dns.google", 0x0808_0404, [53, 443], ttl: 117, ipv6: "2001:4860:4860::8844"),
      host("one.one.one.one", 0x0101_0101, [53, 80, 443], ttl: 57, ipv6: "2606:4700:4700::1111"),
      host("one.one.one.one", 0x0100_0001, [53, 80, 443], ttl: 57, ipv6: "2606:4700:4700::1001"),
      host("resolver1.opendns.com", 0xd043_dede, [53], ttl: 57),
      host("resolver2.opendns.com", 0xd043_dcdc, [53], ttl: 57),
    ] + sites + addressServices
    + Region.all.filter(\.isEnabled).flatMap { region in
      GatewayService.allCases.compactMap { service($0, in: region) }
    }

  /// Sites that labs fetch a page from. Their real addresses change from day to day, so they stand at
  /// addresses kept for documentation (RFC 5737, 192.0.2.0/24).
  private static let sites = [
    "example.com", "www.example.com", "example.org", "example.net", "google.com", "www.google.com",
    "amazon.com", "www.amazon.com", "aws.amazon.com", "docs.aws.amazon.com", "nextwork.org",
    "learn.nextwork.org", "www.nextwork.org", "nextwork.ai", "github.com", "www.github.com",
    "raw.githubusercontent.com", "wikipedia.org", "www.wikipedia.org", "pypi.org",
    "registry.npmjs.org", "deb.debian.org", "archive.ubuntu.com", "httpbin.org", "cloudflare.com",
    "ip-ranges.amazonaws.com", "iana.org", "www.iana.org",
  ].enumerated().map { index, name in
    host(
      name, 0xc000_020a + UInt32(index), [80, 443], ttl: 52,
      ipv6: sitesWithIPv6.contains(name) ? "2001:db8::\(String(index + 10, radix: 16))" : nil)
  }

  /// At addresses kept for documentation, too (RFC 3849).
  private static let sitesWithIPv6: Set = [
    "example.com", "www.example.com", "example.org", "example.net", "google.com",
    "www.google.com", "wikipedia.org", "www.wikipedia.org", "pypi.org", "deb.debian.org",
    "cloudflare.com", "ip-ranges.amazonaws.com", "iana.org", "www.iana.org",
  ]

  /// Services that answer the caller's address, each with a line's end or without.
  private static let addressServices = [
    ("checkip.amazonaws.com", true), ("ifconfig.me", false), ("ifconfig.co", true),
    ("ifconfig.io", true), ("icanhazip.com", true), ("ipv4.icanhazip.com", true),
    ("api.ipify.org", false), ("ipinfo.io", false), ("ident.me", false), ("v4.ident.me", false),
    ("ipecho.net", false), ("ip.me", true), ("whatismyip.akamai.com", false), ("eth0.me", true),
    ("myip.dnsomatic.com", false), ("ipv4.wtfismyip.com", true), ("wtfismyip.com", true),
  ].enumerated().map { index, service in
    var host = host(service.0, 0xc000_0296 + UInt32(index), [80, 443], ttl: 52)
    host.page = .callersAddress(endsLine: service.1)
    return host
  }

  private static let byAddress = Dictionary(
    all.map { ($0.address, $0) }, uniquingKeysWith: { first, _ in first })
  private static let byIPv6Address = Dictionary(
    all.compactMap { host in host.ipv6Address.map { ($0, host) } },
    uniquingKeysWith: { first, _ in first })
  private static let byName = Dictionary(
    all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  /// The host of that name; a bucket has S3's own.
  public static func named(_ name: String) -> InternetHost? {
    if let host = byName[name] { return host }
    if name == "s3.amazonaws.com" { return named(GatewayService.s3.hostName(in: "us-west-2")) }
    if let endpoint = serviceEndpoint(named: name) { return endpoint }
    let buckets = all.first {
      $0.region != nil && $0.name.hasPrefix("s3.") && name.hasSuffix("." + $0.name)
    }
    // A bucket's dual-stack name has the same IPv4 addresses.
    return buckets
      ?? all.first { host in
        host.name.hasPrefix("s3.") && name.hasSuffix(".s3.dualstack." + host.name.dropFirst(3))
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
    return awsHost(
      service.hostName(in: region.name),
      at: IPv4Address(rawValue: address ?? block.address.rawValue + 10), in: region.name)
  }

  /// `ec2.us-west-2.amazonaws.com`: an endpoint of any other service of AWS. They stand at addresses
  /// kept for documentation, one a service (RFC 5737, 198.51.100.0/24).
  private static func serviceEndpoint(named name: String) -> InternetHost? {
    let global = ["iam.amazonaws.com": "us-east-1", "sts.amazonaws.com": "us-east-1"]
    let services = InterfaceEndpointService.all
    for (index, service) in services.enumerated() {
      let region =
        global[name].flatMap { name.hasPrefix(service.hostLabel + ".") ? $0 : nil }
        ?? service.region(ofHostName: name)
      guard let region, Region.named(region)?.isEnabled == true else { continue }
      return awsHost(
        name, at: IPv4Address(rawValue: firstServiceAddress.rawValue + UInt32(index)), in: region)
    }
    return nil
  }

  private static let firstServiceAddress = IPv4Address(rawValue: 0xc633_640a)

  private static func awsHost(
    _ name: String, at address: IPv4Address, in region: String
  ) -> InternetHost {
    var host = InternetHost(
      name: name, address: address, openPorts: [80, 443],
      distanceInMicroseconds: 600...1100, ttl: 250, answersEcho: false)
    host.region = region
    return host
  }

  /// The host that has the address by itself.
  public static func listed(_ address: IPAddress) -> InternetHost? {
    switch address {
    case .version4(let address): byAddress[address]
    case .version6(let address): byIPv6Address[address]
    }
  }

  public static func known(_ address: IPAddress) -> InternetHost? {
    switch address {
    case .version4(let address): known(address)
    case .version6(let address): byIPv6Address[address]
    }
  }

  /// Who has the address: a host by itself, or any of the many that S3, DynamoDB and AWS's other
  /// services have.
  public static func known(_ address: IPv4Address) -> InternetHost? {
    if let host = byAddress[address] { return host }
    let services = InterfaceEndpointService.all
    let index = Int(address.rawValue) - Int(firstServiceAddress.rawValue)
    if services.indices.contains(index) {
      return awsHost(
        services[index].hostName(in: "us-west-2"), at: address, in: "us-west-2")
    }
    return serviceBlocks.first { $0.block.contains(address) }.map { entry in
      awsHost(entry.name, at: address, in: entry.region)
    }
  }

  private static let serviceBlocks = Region.all.filter(\.isEnabled).flatMap { region in
    GatewayService.allCases.flatMap { service in
      region.prefixList(of: service).blocks.map {
        (block: $0, name: service.hostName(in: region.name), region: region.name)
      }
    }
  }

  static func pools(of region: String) -> [CIDR] { pools[region] ?? [] }

  private static let pools = Dictionary(
    uniqueKeysWithValues: Region.all.map { ($0.name, $0.publicBlocks) })

  /// Whether an address is of the pools from which Amazon gives addresses to instances there: if no
  /// interface of the account has it, nobody does.
  static func isNobodys(_ address: IPv4Address, in pools: [CIDR]) -> Bool {
    pools.contains { $0.contains(address) } && byAddress[address] == nil
  }

  /// The same over IPv6, where Amazon's are these (REG-07).
  static func isNobodys(_ address: IPv6Address) -> Bool {
    ipv6Pools.contains { $0.contains(address) }
  }

  private static let ipv6Pools = Region.all.compactMap(\.ipv6Block)

  /// Where an instance finds metadata, resolver and time over IPv6 (INS-23): fd00:ec2::/32.
  static let platformBlock = IPv6Block(
    IPv6Address(high: 0xfd00_0ec2 << 32, low: 0), prefixLength: 32)

  /// Round trip from a Region: what stands in another one is an ocean or a continent away.
  func distanceInMicroseconds(from region: String) -> ClosedRange<Int> {
    self.region == nil || self.region == region ? distanceInMicroseconds : 60_000...160_000
  }

  private static func host(
    _ name: String, _ address: UInt32, _ openPorts: [Int], ttl: Int, ipv6: String? = nil
  ) -> InternetHost {
    InternetHost(
      name: name, address: IPv4Address(rawValue: address),
      ipv6Address: ipv6.flatMap { IPv6Address(parsing: $0) }, openPorts: openPorts,
      distanceInMicroseconds: 850...1250, ttl: ttl)
  }
}
