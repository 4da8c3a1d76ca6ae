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
  }

  public let id: ResourceID<ElasticIPAddress>
  public var publicAddress: IPv4Address
  public var association: Association?
  public var tags: [Tag]
}
