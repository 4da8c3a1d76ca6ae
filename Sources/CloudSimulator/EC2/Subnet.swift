public import Foundations

/// A part of a VPC's addresses in one Availability Zone.
public struct Subnet: Resource {
  public static let idPrefix = "subnet"
  public static let typeName = "subnet"

  public let id: ResourceID<Subnet>
  public var vpc: ResourceID<VPC>
  public var cidr: CIDR
  /// `us-west-2a`
  public var availabilityZone: String
  public var mapsPublicIPOnLaunch: Bool
  public var isDefaultForZone: Bool
  public var tags: [Tag]
}
