import DataPlane
import Documents
import Foundations
import NetworkModel

/// What the DHCP server of a VPC tells instances: which name servers to ask, and more (VPC-55).
struct DHCPOptions: Resource {
  static let idPrefix = "dopt"
  static let typeName = "dhcp-options"

  struct Configuration: Equatable, Sendable {
    /// `domain-name-servers`
    var key: String
    var values: [String]
  }

  let id: ResourceID<DHCPOptions>
  var configurations: [Configuration]
  var tags: [Tag]

  /// The word that stands for the VPC's own resolver.
  static let amazonDNS = "AmazonProvidedDNS"

  /// Whether instances ask the VPC's own resolver.
  var namesAmazonDNS: Bool {
    configurations.contains {
      $0.key == "domain-name-servers" && $0.values.contains(Self.amazonDNS)
    }
  }
}

extension DHCPOptions: StoredResource {
  static var noun: String { "dhcpOptions" }
  static var notFoundCode: String { "InvalidDhcpOptionsID.NotFound" }
  static var malformedCode: String { "InvalidDhcpOptionsId.Malformed" }
  static let members: Set = ["DhcpOptionsId"]

  /// Every account finds one set in every Region (VPC-16). It stands in no table before it is tagged,
  /// and comes first.
  static func all(in cloud: Cloud) -> [DHCPOptions] {
    let stored = Array(cloud[DHCPOptions.self])
    let first = stored.first { $0.id.rawValue == cloud.dhcpOptionsID }
    return [first ?? regionalSet(in: cloud)].compactMap(\.self)
      + stored.filter { $0.id.rawValue != cloud.dhcpOptionsID }
  }

  static func find(_ id: ResourceID<DHCPOptions>, in cloud: Cloud) -> DHCPOptions? {
    cloud[DHCPOptions.self][id] ?? regionalSet(in: cloud).flatMap { $0.id == id ? $0 : nil }
  }

  static func setTags(
    _ tags: [Tag], of id: ResourceID<DHCPOptions>, in cloud: inout Cloud
  ) {
    guard var options = find(id, in: cloud) else { return }
    options.tags = tags
    cloud[DHCPOptions.self].insert(options)
  }

  /// `nil` once it was deleted.
  private static func regionalSet(in cloud: Cloud) -> DHCPOptions? {
    guard let id = ResourceID<DHCPOptions>(parsing: cloud.dhcpOptionsID) else { return nil }
    let domain =
      cloud.region == "us-east-1" ? "ec2.internal" : "\(cloud.region).compute.internal"
    return DHCPOptions(
      id: id,
      configurations: [
        Configuration(key: "domain-name", values: [domain]),
        Configuration(key: "domain-name-servers", values: [amazonDNS]),
      ], tags: [])
  }

  static let filters: [ResourceFilter<DHCPOptions>] = [
    .init("dhcp-options-id") { item, _ in item.id.rawValue },
    .init("key") { item, _ in item.configurations.map(\.key) },
    .init("owner-id") { _, cloud in cloud.account },
    .init("value") { item, _ in item.configurations.flatMap(\.values) },
  ]

  func document(in cloud: Cloud) -> JSONObject {
    [
      "OwnerId": .string(cloud.account), "Tags": JSONValue(tags), "DhcpOptionsId": JSONValue(id),
      "DhcpConfigurations": .array(
        configurations.map { configuration in
          [
            "Key": .string(configuration.key),
            "Values": .array(configuration.values.map { ["Value": .string($0)] }),
          ]
        }),
    ]
  }
}

extension Quota {
  static let dhcpOptions = 50
}
