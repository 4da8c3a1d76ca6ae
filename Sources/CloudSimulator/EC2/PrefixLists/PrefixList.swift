public import Foundations

/// A set of blocks under one id, which routes and rules of security groups may name.
public struct PrefixList: Resource {
  public static let idPrefix = "pl"
  public static let typeName = "prefix-list"

  public struct Entry: Equatable, Sendable {
    public var cidr: CIDR
    public var entryDescription: String?
  }

  public let id: ResourceID<PrefixList>
  public var listName: String
  /// Who may change it: `AWS` for the lists of its services.
  public var isManagedByAWS: Bool
  /// What a reference to the list counts as among a group's rules or a table's routes (SG-14).
  public var maximumEntries: Int
  public var entries: [Entry]
  /// Raised by each change of the entries.
  public var version: Int
  public var tags: [Tag]

  func contains(_ address: IPv4Address) -> Bool {
    entries.contains { $0.cidr.contains(address) }
  }
}
