import DataPlane
import Foundations
import NetworkModel

extension NetworkInsightsPath: TabledResource {
  static var table: WritableKeyPath<Cloud, ResourceTable<NetworkInsightsPath>> {
    \.networkInsightsPaths
  }
  static var noun: String { "networkInsightsPath" }
  static var notFoundCode: String { "InvalidNetworkInsightsPathId.NotFound" }
  static var malformedCode: String { "InvalidNetworkInsightsPathId.Malformed" }

  static let filters: [ResourceFilter<NetworkInsightsPath>] =
    [
      .init("destination") { item, _ in item.destination?.identifier },
      .init("protocol") { item, _ in item.transportProtocol.rawValue },
      .init("source") { item, _ in item.source.identifier },
    ] + filters(of: "filter-at-source") { $0.filterAtSource }
    + filters(of: "filter-at-destination") { $0.filterAtDestination }

  private static func filters(
    of name: String, _ filter: @escaping @Sendable (Self) -> Filter?
  ) -> [ResourceFilter<NetworkInsightsPath>] {
    [
      .init("\(name).source-address") { item, _ in filter(item)?.sourceAddress?.description },
      .init("\(name).source-port-range") { item, _ in text(filter(item)?.sourcePorts) },
      .init("\(name).destination-address") { item, _ in
        filter(item)?.destinationAddress?.description
      },
      .init("\(name).destination-port-range") { item, _ in
        text(filter(item)?.destinationPorts)
      },
    ]
  }

  private static func text(_ range: ClosedRange<Int>?) -> String? {
    range.map { "\($0.lowerBound)-\($0.upperBound)" }
  }
}
