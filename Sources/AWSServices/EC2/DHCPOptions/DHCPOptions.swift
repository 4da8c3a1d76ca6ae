import AWSModel
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

enum CreateDhcpOptions: Operation {
  static let description = OperationDescription(
    .ec2, "CreateDhcpOptions",
    "Creates a set of DHCP options, which cannot be changed afterwards (VPC-55).")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let tags = try request.tags(for: DHCPOptions.self)
    var configurations: [DHCPOptions.Configuration] = []
    for item in request.array("DhcpConfigurations") {
      let configuration = DHCPOptions.Configuration(
        key: item["Key"]?.string ?? "",
        // A script often writes the servers as one text with commas.
        values: (item["Values"]?.array?.compactMap(\.string) ?? []).flatMap {
          $0.split(separator: ",").map(String.init)
        })
      try check(configuration)
      configurations.append(configuration)
    }
    guard !configurations.isEmpty else { throw .missingParameter("DhcpConfiguration") }
    guard cloud[DHCPOptions.self].count < Quota.dhcpOptions else {
      throw .limitExceeded("DhcpOptionsLimitExceeded", "sets of DHCP options")
    }
    let options = DHCPOptions(id: cloud.newID(), configurations: configurations, tags: tags)
    cloud[DHCPOptions.self].insert(options)
    return ["DhcpOptions": .object(options.document(in: cloud))]
  }

  /// By key, how many values it may have, and what is wrong with one, if anything.
  private static func check(_ configuration: DHCPOptions.Configuration) throws(AWSError) {
    let most: Int
    var needsAddresses = true
    switch configuration.key {
    case "domain-name-servers", "ntp-servers", "netbios-name-servers": most = 4
    case "domain-name", "netbios-node-type", "ipv6-address-preferred-lease-time":
      (most, needsAddresses) = (1, false)
    default:
      throw .invalidValue(
        configuration.key, for: "key",
        because: "Use domain-name-servers, domain-name, ntp-servers, netbios-name-servers, "
          + "netbios-node-type or ipv6-address-preferred-lease-time.")
    }
    guard (1...most).contains(configuration.values.count) else {
      throw AWSError(
        "InvalidParameterValue",
        "Option \(configuration.key) takes 1 to \(most) values, got \(configuration.values.count).")
    }
    guard needsAddresses else { return }
    for value in configuration.values
    where IPv4Address(parsing: value) == nil
      && !(configuration.key == "domain-name-servers" && value == DHCPOptions.amazonDNS)
    {
      throw .invalidValue(
        value, for: configuration.key, because: "This is not an IPv4 address.")
    }
  }
}

enum DescribeDhcpOptions: Operation {
  static let description = OperationDescription(
    .ec2, "DescribeDhcpOptions",
    "Lists the sets of DHCP options; a Region has one of its own.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    try cloud.describe(DHCPOptions.self, request, ids: "DhcpOptionsIds", as: "DhcpOptions")
  }
}

enum AssociateDhcpOptions: Operation {
  static let description = OperationDescription(
    .ec2, "AssociateDhcpOptions",
    "Gives a VPC another set of DHCP options, or none with 'default' (VPC-55).")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let id = try request.required("DhcpOptionsId")
    let options: DHCPOptions? = id == "default" ? nil : try cloud.find(id)
    let vpc: VPC = try cloud.find(request.required("VpcId"))
    cloud.network.vpcs.update(vpc.id) {
      $0.dhcpOptionsID = options?.id.rawValue ?? "default"
      $0.usesAmazonDNS = options?.namesAmazonDNS ?? false
    }
    return [:]
  }
}

enum DeleteDhcpOptions: Operation {
  static let description = OperationDescription(
    .ec2, "DeleteDhcpOptions",
    "Deletes a set of DHCP options that no VPC uses.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let options: DHCPOptions = try cloud.find(request.required("DhcpOptionsId"))
    if let vpc = cloud.network.vpcs.first(where: { $0.dhcpOptionsID == options.id.rawValue }) {
      throw DHCPOptions.dependencyViolation(
        options.id, because: "The VPC \(vpc.id) uses it.")
    }
    cloud[DHCPOptions.self][options.id] = nil
    if options.id.rawValue == cloud.dhcpOptionsID { cloud.dhcpOptionsID = "default" }
    return [:]
  }
}
