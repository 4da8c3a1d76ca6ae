public import Foundations

/// A public address that belongs to the account until it is released (INS-08).
public struct ElasticIPAddress: Resource {
  public static let idPrefix = "eipalloc"
  public static let typeName = "elastic-ip"

  public struct Association: Equatable, Sendable {
    /// `eipassoc-…`
    public var id: String
    public var networkInterface: ResourceID<NetworkInterface>
    public var privateAddress: IPv4Address

    package init(
      id: String, networkInterface: ResourceID<NetworkInterface>, privateAddress: IPv4Address
    ) {
      self.id = id
      self.networkInterface = networkInterface
      self.privateAddress = privateAddress
    }
  }

  public let id: ResourceID<ElasticIPAddress>
  public var publicAddress: IPv4Address
  public var association: Association?
  public var tags: [Tag]

  package init(
    id: ResourceID<ElasticIPAddress>, publicAddress: IPv4Address, association: Association? = nil,
    tags: [Tag]
  ) {
    self.id = id
    self.publicAddress = publicAddress
    self.association = association
    self.tags = tags
  }
}
