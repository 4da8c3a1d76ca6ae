public import Foundations

/// A virtual private cloud: address blocks and the settings that hold for all of it.
public struct VPC: Resource {
  public static let idPrefix = "vpc"
  public static let typeName = "vpc"

  public struct Block: Equatable, Sendable {
    public var associationID: String
    public var cidr: CIDR

    package init(associationID: String, cidr: CIDR) {
      self.associationID = associationID
      self.cidr = cidr
    }
  }

  public let id: ResourceID<VPC>
  /// Amazon's, each a /56 (VPC-57).
  public var ipv6Blocks: [IPv6BlockAssociation] = []
  /// The first is the primary block, which never changes (VPC-05).
  public var blocks: [Block]
  public var isDefault: Bool
  public var tenancy: String
  public var isDNSSupportEnabled = true
  public var areDNSHostnamesEnabled: Bool
  public var dhcpOptionsID: String
  /// Whether its DHCP options send instances to the VPC's own resolver (VPC-55).
  public var usesAmazonDNS = true
  public var tags: [Tag]

  package init(
    id: ResourceID<VPC>, blocks: [Block], isDefault: Bool, tenancy: String,
    isDNSSupportEnabled: Bool = true, areDNSHostnamesEnabled: Bool, dhcpOptionsID: String,
    tags: [Tag]
  ) {
    self.id = id
    self.blocks = blocks
    self.isDefault = isDefault
    self.tenancy = tenancy
    self.isDNSSupportEnabled = isDNSSupportEnabled
    self.areDNSHostnamesEnabled = areDNSHostnamesEnabled
    self.dhcpOptionsID = dhcpOptionsID
    self.tags = tags
  }

  public var cidr: CIDR { blocks[0].cidr }

  /// Whether its instances find the addresses of names.
  public var resolvesNames: Bool { isDNSSupportEnabled && usesAmazonDNS }
}

extension VPC {
  /// Whether one of its blocks holds the address.
  public func contains(_ address: IPv4Address) -> Bool {
    blocks.contains { $0.cidr.contains(address) }
  }

  public func contains(_ address: IPv6Address) -> Bool {
    ipv6Blocks.contains { $0.block.contains(address) }
  }

  public func contains(_ address: IPAddress) -> Bool {
    switch address {
    case .version4(let address): contains(address)
    case .version6(let address): contains(address)
    }
  }

  /// All of its blocks, of both families.
  package var allBlocks: [AddressBlock] {
    blocks.map { .version4($0.cidr) } + ipv6Blocks.map { .version6($0.block) }
  }
}

/// An IPv6 block of a VPC or of a subnet, under the id by which it is taken away.
public struct IPv6BlockAssociation: Equatable, Sendable {
  public let associationID: String
  public let block: IPv6Block

  package init(associationID: String, block: IPv6Block) {
    self.associationID = associationID
    self.block = block
  }
}
