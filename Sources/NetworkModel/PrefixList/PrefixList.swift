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
  /// The lists that AWS keeps in a Region: the addresses of its services (REG-04).
  ///
  /// The id of Instance Connect's list is ours.
  package static func managedByAWS(in region: String) -> [PrefixList] {
    byRegion[region] ?? []
  }

  private static let byRegion: [String: [PrefixList]] = Dictionary(
    Region.all.filter(\.isEnabled).map { region in
      let ofServices = GatewayService.allCases.map { service in
        let (id, blocks) = region.prefixList(of: service)
        return list(id, service.name(in: region.name), blocks)
      }
      let ofInstanceConnect = list(
        "pl-0e1c00a2e1c00a2e1", "com.amazonaws.\(region.name).ec2-instance-connect",
        [region.instanceConnectRange].compactMap { $0 })
      return (region.name, ofServices + [ofInstanceConnect])
    }, uniquingKeysWith: { first, _ in first })

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

  /// The IPv4 blocks that a route is for.
  public func blocks(of destination: Route.Destination) -> [CIDR] {
    switch destination {
    case .block(let block): [block]
    case .ipv6Block: []
    case .prefixList(let id): prefixList(id)?.entries.map(\.cidr) ?? []
    }
  }
}
