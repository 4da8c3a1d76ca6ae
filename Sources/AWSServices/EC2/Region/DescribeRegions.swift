import AWSModel
import DataPlane
import Documents
import NetworkModel

enum DescribeRegions: Operation {
  static let description = OperationDescription(
    .ec2, "DescribeRegions",
    "Lists Regions.",
    input: """
      RegionNames:[str](RegionName) AllRegions:bool DryRun:bool Filters:[Filter](Filter)
      """,
    output: """
      Regions:[Region](regionInfo)
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
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
    let filters = try FilterSet(request.array("Filters"), knowing: known, tags: nil)
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
