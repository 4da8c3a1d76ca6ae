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
