import DataPlane
import Documents
public import NetworkModel

extension FlowLog {
  func document(in cloud: Cloud) -> JSONObject {
    var document: JSONObject = ["CreationTime": JSONValue(createdAt)]
    if case .failed(let message) = delivery {
      document["DeliverLogsErrorMessage"] = .string(message)
    }
    document["DeliverLogsPermissionArn"] = .string(roleARN)
    document["DeliverLogsStatus"] = delivery.statusName.map(JSONValue.string)
    document["FlowLogId"] = JSONValue(id)
    document["FlowLogStatus"] = "ACTIVE"
    document["LogGroupName"] = .string(logGroupName)
    document["ResourceId"] = .string(scope.resourceID)
    document["TrafficType"] = .string(trafficType.rawValue)
    document["LogDestinationType"] = "cloud-watch-logs"
    document["LogDestination"] = logDestination.map(JSONValue.string)
    document["LogFormat"] = .string(logFormat)
    document["Tags"] = JSONValue(tags)
    document["MaxAggregationInterval"] = .integer(maxAggregationInterval)
    return document
  }
}

extension FlowLog.Scope {
  var resourceID: String {
    switch self {
    case .vpc(let id): id.rawValue
    case .subnet(let id): id.rawValue
    case .networkInterface(let id): id.rawValue
    }
  }
}

extension FlowLog.Delivery {
  /// Absent until something was delivered (FL-51).
  var statusName: String? {
    switch self {
    case .notTried: nil
    case .succeeded: "SUCCESS"
    case .failed: "FAILED"
    }
  }
}

extension FlowLog: TabledResource {
  static var table: WritableKeyPath<Cloud, ResourceTable<FlowLog>> { \.fabric.flowLogs }
  static var noun: String { "flowLog" }
  static var notFoundCode: String { "InvalidFlowLogId.NotFound" }
  static var malformedCode: String { "InvalidFlowLogId.Malformed" }
  static let members: Set = ["FlowLogId"]

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

extension Quota {
  static let flowLogsPerResource = 250
  /// In all: ours, not AWS's, since each of them works through every simulated minute.
  static let flowLogs = 20
}
