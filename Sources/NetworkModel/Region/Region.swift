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
    instanceConnectRanges[name] ?? CIDR(IPv4Address(rawValue: 0x12ed_8ca0), prefixLength: 29)
  }

  private static let instanceConnectRanges = Dictionary(
    uniqueKeysWithValues: all.compactMap { region in
      region.instanceConnectRange.map { (region.name, $0) }
    })

  fileprivate var zones: [AvailabilityZone] {
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

/// How far the Regions lie apart.
extension Region {
  /// The time that a packet needs there and back between two Regions, `nil` where one is not known.
  ///
  /// Light in a fibre that goes half as far again as the great circle needs 15 microseconds a
  /// kilometre for both ways (PING-12).
  package static func roundTripInMicroseconds(between one: String, and other: String) -> Int? {
    guard let first = sites.firstIndex(where: { $0.name == one }),
      let second = sites.firstIndex(where: { $0.name == other }), first != second
    else { return nil }
    let (near, far) = (min(first, second), max(first, second))
    return 2_000 + 15 * sites[far].kilometres[near]
  }

  /// Great circles to the Regions above, between the cities that the Regions are named for.
  private static let sites: [(name: String, kilometres: [Int])] = [
    ("us-east-1", []),
    ("us-east-2", [480]),
    ("us-west-1", [3850, 3360]),
    ("us-west-2", [3500, 3030, 950]),
    ("ca-central-1", [790, 980, 4060, 3530]),
    ("sa-east-1", [7660, 8010, 10_370, 10_650, 8140]),
    ("eu-west-1", [5460, 5740, 8190, 7320, 4760, 9380]),
    ("eu-west-2", [5920, 6210, 8630, 7750, 5230, 9490, 470]),
    ("eu-west-3", [6190, 6490, 8960, 8090, 5510, 9400, 780, 340]),
    ("eu-central-1", [6550, 6830, 9150, 8250, 5850, 9820, 1090, 640, 470]),
    ("eu-north-1", [6590, 6780, 8610, 7670, 5830, 10_870, 1580, 1380, 1500, 1160]),
    ("ap-northeast-1", [10_880, 10_540, 8340, 7980, 10_400, 18_540, 9600, 9570, 9720, 9340, 8220]),
    (
      "ap-northeast-2",
      [
        11_150, 10_870, 9090, 8610, 10_560, 18_340, 8960, 8860, 8970, 8560, 7480, 1150,
      ]
    ),
    (
      "ap-northeast-3",
      [
        11_140, 10_820, 8700, 8320, 10_630, 18_750, 9560, 9500, 9630, 9240, 8130, 390, 820,
      ]
    ),
    (
      "ap-southeast-1",
      [
        15_530, 15_370, 13_650, 13_270, 14_800, 15_980, 11_210, 10_850, 10_730, 10_260, 9700,
        5320, 4670, 4960,
      ]
    ),
    (
      "ap-southeast-2",
      [
        15_670, 15_230, 11_970, 12_570, 16_030, 13_360, 17_220, 16_990, 16_960, 16_480, 15_650,
        7820, 8320, 7800, 6300,
      ]
    ),
    (
      "ap-south-1",
      [
        12_860, 12_980, 13_540, 12_690, 12_080, 13_770, 7610, 7190, 7010, 6560, 6290, 6720, 5590,
        6340, 3900, 10_160,
      ]
    ),
  ]
}

/// One of a Region's isolated locations.
public struct AvailabilityZone: Equatable, Sendable {
  public let region: String
  /// `a` of `us-west-2a`
  public let letter: String
  /// Names are aliases of an account; the id is the same for everybody (VPC-26).
  public let number: Int
  /// `us-west-2a`
  public let name: String
  /// `usw2-az1`
  public let id: String

  fileprivate init(region: String, letter: String, number: Int) {
    self.region = region
    self.letter = letter
    self.number = number
    name = region + letter
    id = "\(Self.idPrefix(of: region))-az\(number)"
  }

  /// In the sequence of their letters; none in a Region that is not enabled.
  public static func all(in region: String) -> [AvailabilityZone] { byRegion[region] ?? [] }

  /// Each subnet's description asks.
  private static let byRegion = Dictionary(
    uniqueKeysWithValues: Region.all.map { ($0.name, $0.zones) })

  /// `us-west-2` becomes `usw2`, `ap-southeast-1` `apse1`.
  private static func idPrefix(of region: String) -> String {
    region.utf8.split(separator: UInt8(ascii: "-")).enumerated().map { index, bytes in
      let word = String(Substring(bytes))
      return switch word {
      case "northeast": "ne"
      case "southeast": "se"
      case "northwest": "nw"
      case "southwest": "sw"
      default: index == 1 ? String(word.prefix(1)) : word
      }
    }.joined()
  }
}
