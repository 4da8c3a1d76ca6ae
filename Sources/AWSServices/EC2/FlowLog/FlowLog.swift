import DataPlane
import Documents
import Foundations
public import NetworkModel

extension FlowLog {
  func document(in cloud: Cloud) -> JSONObject {
    var document: JSONObject = ["CreationTime": JSONValue(createdAt)]
    if case .failed(let message) = delivery {
      document.add("DeliverLogsErrorMessage", .string(message))
    }
    document.add("DeliverLogsPermissionArn", .string(roleARN))
    document.add("DeliverLogsStatus", delivery.statusName.map(JSONValue.string))
    document.add("FlowLogId", JSONValue(id))
    document.add("FlowLogStatus", "ACTIVE")
    document.add("LogGroupName", .string(logGroupName))
    document.add("ResourceId", .string(scope.resourceID))
    document.add("TrafficType", .string(trafficType.rawValue))
    document.add("LogDestinationType", "cloud-watch-logs")
    document.add("LogDestination", logDestination.map(JSONValue.string))
    document.add("LogFormat", .string(logFormat))
    document.add("Tags", JSONValue(tags))
    document.add("MaxAggregationInterval", .integer(maxAggregationInterval))
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

extension FlowLog: TimedSubsystem {
  static let turn = Turn.deliveries

  static func nextEvent(in cloud: Cloud) -> Instant? { cloud.fabric.nextFlowLogEvent }

  static func performEvents(in cloud: inout Cloud) {
    for delivery in cloud.fabric.closeFlowLogWindows() { cloud.deliver(delivery) }
  }
}

/// The noise of the internet and the open terminals: only flow logs hear it.
enum BackgroundTraffic: TimedSubsystem {
  static let turn = Turn.traffic

  /// It never waits for a moment of its own: whenever time has passed, it has been there.
  static func nextEvent(in cloud: Cloud) -> Instant? { nil }

  static func performEvents(in cloud: inout Cloud) { cloud.fabric.sendBackgroundTraffic() }
}

extension Cloud {
  /// Writes records to the log group if the flow log's role may, and notes what came of it.
  ///
  /// A failed delivery's records are lost; the next one is tried anew, so a repaired role works
  /// from then on (FL-51).
  mutating func deliver(_ delivery: FlowLogDelivery) {
    guard let flowLog = fabric.flowLogs[delivery.flowLog] else { return }
    guard mayDeliver(delivery, for: flowLog) else {
      fabric.flowLogs.update(flowLog.id) { $0.delivery = .failed(message: "Access error") }
      return
    }
    let group = index(ofLogGroup: flowLog.logGroupName) ?? makeLogGroup(of: flowLog)
    for batch in delivery.batches {
      let stream = logGroups[group].makeStream(named: batch.stream, at: now)
      let events = batch.lines.map {
        LogEvent(timestamp: delivery.timestamp, message: $0, ingestedAt: now)
      }
      logGroups[group].append(events, toStreamAt: stream)
    }
    guard flowLog.delivery != .succeeded else { return }
    fabric.flowLogs.update(flowLog.id) { $0.delivery = .succeeded }
  }

  /// Whether the role trusts the service for this flow log and may do what delivery takes (IAM-33).
  ///
  /// The resource of all three actions is a stream of the group, so a policy that names the group's
  /// bare ARN grants nothing (IAM-32).
  private func mayDeliver(_ delivery: FlowLogDelivery, for flowLog: FlowLog) -> Bool {
    guard let role = role(arn: flowLog.roleARN),
      canAssume(
        role, service: ServicePrincipal.flowLogs,
        for: flowLog.arn(region: region, account: account))
    else { return false }
    let group = logGroupARN(flowLog.logGroupName)
    var needed = ["logs:CreateLogStream", "logs:PutLogEvents"]
    if index(ofLogGroup: flowLog.logGroupName) == nil { needed.append("logs:CreateLogGroup") }
    return needed.allSatisfy { action in
      delivery.batches.prefix(1).allSatisfy { batch in
        decision(
          for: role, action: action, resource: "\(group):log-stream:\(batch.stream)") == .allowed
      }
    }
  }

  /// The service makes a missing group, also one that was deleted meanwhile (FL-54).
  private mutating func makeLogGroup(of flowLog: FlowLog) -> Int {
    logGroups.append(LogGroup(name: flowLog.logGroupName, createdAt: now))
    return logGroups.count - 1
  }
}
