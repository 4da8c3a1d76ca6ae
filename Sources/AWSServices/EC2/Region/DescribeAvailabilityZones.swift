import AWSModel
import DataPlane
import Documents
import NetworkModel

enum DescribeAvailabilityZones: Operation {
  static let description = OperationDescription(
    .ec2, "DescribeAvailabilityZones",
    "Lists the Availability Zones of the Region.",
    input: """
      ZoneNames:[str](ZoneName) ZoneIds:[str](ZoneId) AllAvailabilityZones:bool DryRun:bool
      Filters:[Filter](Filter)
      """,
    output: """
      AvailabilityZones:[AvailabilityZone](availabilityZoneInfo)
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
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
    let filters = try FilterSet(request.array("Filters"), knowing: known, tags: nil)
    let found = zones.filter {
      (names.isEmpty || names.contains($0.name)) && (ids.isEmpty || ids.contains($0.id))
        && filters.accepts($0, in: cloud)
    }
    return ["AvailabilityZones": .array(found.map { .object($0.document) })]
  }
}
