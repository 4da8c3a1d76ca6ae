import DataPlane
public import NetworkModel

extension FlowLog: TabledResource {
  static var table: WritableKeyPath<Cloud, ResourceTable<FlowLog>> { \.fabric.flowLogs }
  static var noun: String { "flowLog" }
  static var notFoundCode: String { "InvalidFlowLogId.NotFound" }
  static var malformedCode: String { "InvalidFlowLogId.Malformed" }

  static func notFoundMessage(_ id: String) -> String {
    "These flow log ids in the input list are not found: [TotalCount: 1] \(id)"
  }

  static let filters: [ResourceFilter<FlowLog>] = [
    .init("deliver-log-status") { item, _ in item.delivery.statusName },
    .init("log-destination-type") { item, _ in "cloud-watch-logs" },
    .init("flow-log-id") { item, _ in item.id.rawValue },
    .init("log-group-name") { item, _ in item.logGroupName },
    .init("resource-id") { item, _ in item.scope.resourceID },
    .init("traffic-type") { item, _ in item.trafficType.rawValue },
  ]
}
