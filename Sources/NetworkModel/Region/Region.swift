public import Foundations

/// A part of the world in which AWS has data centres, and the addresses that AWS uses there.
public struct Region: Equatable, Sendable {
  public let name: String
  /// Newer Regions must be switched on first, and this account has switched on none.
  public let isEnabled: Bool
  /// `a2 b3 c1`: the letters by which this account knows the zones, with the numbers of their ids.
  private let zoneText: String
  private let publicBlockText: String
  private let ipv6BlockText: String
  private let s3: PrefixListText
  private let dynamoDB: PrefixListText
  private let instanceConnectText: String

  /// The id of a list that AWS keeps, and its blocks with blanks between them.
  struct PrefixListText: Equatable, Sendable {
    let id: String
    let blocks: String

    init(_ id: String, _ blocks: String) {
      self.id = id
      self.blocks = blocks
    }
  }

  init(
    _ name: String, zones: String, publicBlocks: String, ipv6Block: String, s3: PrefixListText,
    dynamoDB: PrefixListText, instanceConnect: String
  ) {
    self.name = name
    isEnabled = true
    zoneText = zones
    publicBlockText = publicBlocks
    ipv6BlockText = ipv6Block
    self.s3 = s3
    self.dynamoDB = dynamoDB
    instanceConnectText = instanceConnect
  }

  /// A Region that nobody can use before it is switched on, so that no more is known of it.
  init(notEnabled name: String) {
    self.name = name
    isEnabled = false
    zoneText = ""
    publicBlockText = ""
    ipv6BlockText = ""
    s3 = PrefixListText("", "")
    dynamoDB = PrefixListText("", "")
    instanceConnectText = ""
  }

  package var optInStatus: String { isEnabled ? "opt-in-not-required" : "not-opted-in" }
  package var endpoint: String { "ec2.\(name).amazonaws.com" }

  package static func named(_ name: String) -> Region? { all.first { $0.name == name } }

  /// Whether the name is a Region's that this account's credentials do not open.
  package static func isClosed(_ name: String) -> Bool {
    named(name)?.isEnabled == false || ofOtherPartitions.contains(name)
  }

  /// Blocks from which Amazon gives public addresses to instances.
  ///
  /// A part of what ip-ranges.json lists for EC2; the Instance Connect ranges (EIC-04) are not among
  /// them, so that no instance ever looks like that service.
  package var publicBlocks: [CIDR] { Self.blocks(publicBlockText) }

  /// The block from which VPCs get theirs (REG-07).
  package var ipv6Block: IPv6Block? { IPv6Block(parsing: ipv6BlockText) }

  /// Where EC2 Instance Connect's browser sessions come from (EIC-04).
  package var instanceConnectRange: CIDR? { CIDR(parsing: instanceConnectText) }

  /// The same by the Region's name; Oregon's where the Region is none that can be used.
  public static func instanceConnectRange(of name: String) -> CIDR {
    named(name)?.instanceConnectRange
      ?? CIDR(IPv4Address(rawValue: 0x12ed_8ca0), prefixLength: 29)
  }

  var zones: [AvailabilityZone] {
    zoneText.split(separator: " ").compactMap { text in
      GivenNumber(text.dropFirst()).map {
        AvailabilityZone(region: name, letter: String(text.prefix(1)), number: $0.value)
      }
    }
  }

  /// The id and the blocks of the list of a service's addresses here.
  package func prefixList(of service: GatewayService) -> (id: String, blocks: [CIDR]) {
    let text =
      switch service {
      case .s3: s3
      case .dynamoDB: dynamoDB
      }
    return (text.id, Self.blocks(text.blocks))
  }

  private static func blocks(_ text: String) -> [CIDR] {
    text.split(separator: " ").compactMap { CIDR(parsing: String($0)) }
  }
}
