public import Foundations

/// A part of a VPC's addresses in one Availability Zone.
public struct Subnet: Resource {
  public static let idPrefix = "subnet"
  public static let typeName = "subnet"

  public let id: ResourceID<Subnet>
  public var vpc: ResourceID<VPC>
  public var cidr: CIDR
  /// A /64 of one of its VPC's (VPC-57).
  public var ipv6Block: IPv6BlockAssociation?
  /// Whether each new interface gets an IPv6 address.
  public var assignsIPv6AddressOnCreation = false
  /// `us-west-2a`
  public var availabilityZone: String
  public var mapsPublicIPOnLaunch: Bool
  public var isDefaultForZone: Bool
  public var tags: [Tag]

  package init(
    id: ResourceID<Subnet>, vpc: ResourceID<VPC>, cidr: CIDR, availabilityZone: String,
    mapsPublicIPOnLaunch: Bool, isDefaultForZone: Bool, tags: [Tag]
  ) {
    self.id = id
    self.vpc = vpc
    self.cidr = cidr
    self.availabilityZone = availabilityZone
    self.mapsPublicIPOnLaunch = mapsPublicIPOnLaunch
    self.isDefaultForZone = isDefaultForZone
    self.tags = tags
  }

  public func contains(_ address: IPAddress) -> Bool {
    switch address {
    case .version4(let address): cidr.contains(address)
    case .version6(let address): ipv6Block?.block.contains(address) ?? false
    }
  }
}
