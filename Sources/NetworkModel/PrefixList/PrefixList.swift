public import Foundations

/// A set of blocks under one id, which routes and rules of security groups may name.
public struct PrefixList: Resource {
  public static let idPrefix = "pl"
  public static let typeName = "prefix-list"

  public struct Entry: Equatable, Sendable {
    public var cidr: CIDR
    public var entryDescription: String?

    package init(cidr: CIDR, entryDescription: String? = nil) {
      self.cidr = cidr
      self.entryDescription = entryDescription
    }
  }

  public let id: ResourceID<PrefixList>
  public var listName: String
  /// Who may change it: `AWS` for the lists of its services.
  public var isManagedByAWS: Bool
  /// What a reference to the list counts as among a group's rules (SG-14).
  public var maximumEntries: Int
  public var entries: [Entry]
  /// Raised by each change of the entries.
  public var version: Int
  public var tags: [Tag]

  package init(
    id: ResourceID<PrefixList>, listName: String, isManagedByAWS: Bool, maximumEntries: Int,
    entries: [Entry], version: Int, tags: [Tag]
  ) {
    self.id = id
    self.listName = listName
    self.isManagedByAWS = isManagedByAWS
    self.maximumEntries = maximumEntries
    self.entries = entries
    self.version = version
    self.tags = tags
  }

  package func contains(_ address: IPv4Address) -> Bool {
    entries.contains { $0.cidr.contains(address) }
  }
}

extension PrefixList {
  /// The lists that AWS keeps in a Region: the addresses of its services.
  ///
  /// Ids and blocks of S3 and DynamoDB are those of us-west-2 (`aws ec2 describe-prefix-lists` there,
  /// ip-ranges.json); the block of Instance Connect is EIC-04's, its list's id is ours.
  package static func managedByAWS(in region: String) -> [PrefixList] {
    [
      list("pl-68a54001", GatewayService.s3.name(in: region), s3Blocks),
      list("pl-00a54069", GatewayService.dynamoDB.name(in: region), dynamoDBBlocks),
      list(
        "pl-0e1c00a2e1c00a2e1", "com.amazonaws.\(region).ec2-instance-connect",
        [InstanceConnectService.range(of: region)]),
    ]
  }

  private static let s3Blocks = [
    "3.5.76.0/22", "3.5.80.0/21", "18.34.48.0/20", "18.34.244.0/22", "52.92.128.0/17",
    "52.218.128.0/17",
  ].compactMap { CIDR(parsing: $0) }

  private static let dynamoDBBlocks = [
    "35.71.116.0/24", "52.94.10.0/24", "52.94.28.0/23", "52.119.252.0/22",
  ].compactMap { CIDR(parsing: $0) }

  private static func list(_ id: String, _ name: String, _ blocks: [CIDR]) -> PrefixList {
    let entries = blocks.map { Entry(cidr: $0) }
    return PrefixList(
      id: ResourceID(generated: id), listName: name, isManagedByAWS: true,
      maximumEntries: entries.count,
      entries: entries, version: 1, tags: [])
  }
}

extension Network {
  /// AWS's lists, then the account's own in the order of their creation.
  package var allPrefixLists: [PrefixList] {
    PrefixList.managedByAWS(in: region) + Array(prefixLists)
  }

  public func prefixList(_ id: ResourceID<PrefixList>) -> PrefixList? {
    prefixLists[id] ?? PrefixList.managedByAWS(in: region).first { $0.id == id }
  }

  /// The blocks that a route is for.
  public func blocks(of destination: Route.Destination) -> [CIDR] {
    switch destination {
    case .block(let block): [block]
    case .prefixList(let id): prefixList(id)?.entries.map(\.cidr) ?? []
    }
  }
}

/// Where EC2 Instance Connect's browser sessions come from.
public enum InstanceConnectService {
  /// The Region's range (EIC-04); Oregon's where the Region's own is not known.
  public static func range(of region: String) -> CIDR {
    let oregon = CIDR(IPv4Address(rawValue: 0x12ed_8ca0), prefixLength: 29)
    return ranges.first { $0.region == region }.flatMap { CIDR(parsing: $0.range) } ?? oregon
  }

  private static let ranges: [(region: String, range: String)] = [
    ("us-east-1", "18.206.107.24/29"), ("us-east-2", "3.16.146.0/29"),
    ("us-west-1", "13.52.6.112/29"), ("us-west-2", "18.237.140.160/29"),
    ("ca-central-1", "35.183.92.176/29"), ("sa-east-1", "18.228.70.32/29"),
    ("eu-west-1", "18.202.216.48/29"), ("eu-west-2", "3.8.37.24/29"),
    ("eu-west-3", "35.180.112.80/29"), ("eu-central-1", "3.120.181.40/29"),
    ("eu-north-1", "13.48.4.200/30"), ("ap-northeast-1", "3.112.23.0/29"),
    ("ap-northeast-2", "13.209.1.56/29"), ("ap-southeast-1", "3.0.5.32/29"),
    ("ap-southeast-2", "13.239.158.0/29"), ("ap-south-1", "13.233.177.0/29"),
    ("ap-south-2", "18.60.252.248/29"),
  ]
}
