import AWSModel
import DataPlane
import Documents
import NetworkModel

enum DescribeAvailabilityZones: Operation {
  static let description = OperationDescription(
    .ec2, "DescribeAvailabilityZones",
    "Lists the Availability Zones of the Region.")
  static let omittedFromDigest: String? = "the same in every lab of the Region"

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let zones = AvailabilityZone.all(in: cloud.region)
    let names = request.strings("ZoneNames")
    let ids = request.strings("ZoneIds")
    for name in names where !zones.contains(where: { $0.name == name }) {
      throw AWSError("InvalidParameterValue", "Invalid availability zone: [\(name)]")
    }
    for id in ids where !zones.contains(where: { $0.id == id }) {
      throw AWSError("InvalidParameterValue", "Invalid availability zone-id: [\(id)]")
    }
    let known: [ResourceFilter<AvailabilityZone>] = [
      .init("group-name") { item, _ in item.region + "-zg-1" },
      .init("opt-in-status") { _, _ in "opt-in-not-required" },
      .init("region-name") { item, _ in item.region },
      .init("state") { _, _ in "available" },
      .init("zone-id") { item, _ in item.id },
      .init("zone-name") { item, _ in item.name },
      .init("zone-type") { _, _ in "availability-zone" },
    ]
    let filters = try FilterSet(request, "Filters", knowing: known, tags: nil)
    let found = zones.filter {
      (names.isEmpty || names.contains($0.name)) && (ids.isEmpty || ids.contains($0.id))
        && filters.accepts($0, in: cloud)
    }
    return ["AvailabilityZones": .array(found.map { .object($0.document) })]
  }
}

enum DescribeRegions: Operation {
  static let description = OperationDescription(
    .ec2, "DescribeRegions",
    "Lists Regions.")
  static let omittedFromDigest: String? = "the same in every lab"

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let all = request.flag("AllRegions") ?? false
    let names = request.strings("RegionNames")
    for name in names where !Region.all.contains(where: { $0.name == name }) {
      throw AWSError("InvalidParameterValue", "Invalid region: [\(name)]")
    }
    let known: [ResourceFilter<Region>] = [
      .init("endpoint") { item, _ in item.endpoint },
      .init("opt-in-status") { item, _ in item.optInStatus },
      .init("region-name") { item, _ in item.name },
    ]
    let filters = try FilterSet(request, "Filters", knowing: known, tags: nil)
    let found = Region.all.filter {
      (names.isEmpty ? all || $0.isEnabled : names.contains($0.name))
        && filters.accepts($0, in: cloud)
    }
    return [
      "Regions": .array(
        found.map {
          [
            "OptInStatus": .string($0.optInStatus), "RegionName": .string($0.name),
            "Endpoint": .string($0.endpoint),
          ]
        })
    ]
  }
}

extension AvailabilityZone {
  var document: JSONObject {
    [
      "OptInStatus": "opt-in-not-required",
      "Messages": [],
      "RegionName": .string(region),
      "ZoneName": .string(name),
      "ZoneId": .string(id),
      "GroupName": .string(region + "-zg-1"),
      "NetworkBorderGroup": .string(region),
      "ZoneType": "availability-zone",
      "State": "available",
    ]
  }
}

enum DescribeAccountAttributes: Operation {
  static let description = OperationDescription(
    .ec2, "DescribeAccountAttributes",
    "Shows the account's limits and its default VPC.")
  static let omittedFromDigest: String? = "limits, and the default VPC, which DescribeVpcs shows"

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let vpc = cloud.network.vpcs.first(where: \.isDefault)
    let attributes: [(name: String, value: String)] = [
      ("supported-platforms", "VPC"),
      ("vpc-max-security-groups-per-interface", String(Quota.securityGroupsPerInterface)),
      ("max-elastic-ips", String(Quota.elasticIPAddresses)),
      ("max-instances", "20"),
      ("vpc-max-elastic-ips", String(Quota.elasticIPAddresses)),
      ("default-vpc", vpc?.id.rawValue ?? "none"),
    ]
    let names = request.strings("AttributeNames")
    return [
      "AccountAttributes": .array(
        attributes.filter { names.isEmpty || names.contains($0.name) }.map {
          [
            "AttributeName": .string($0.name),
            "AttributeValues": [["AttributeValue": .string($0.value)]],
          ]
        })
    ]
  }
}
