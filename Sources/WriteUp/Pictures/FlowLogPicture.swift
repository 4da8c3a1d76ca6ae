import CloudSimulator

/// The flow log's details page.
enum FlowLogPicture: Picture {
  static let name = "flow-log"
  static let caption = "The flow log and where it delivers"

  static func svg(from material: Material) -> String? {
    guard let flowLog = material.cloud.flowLogs.first else { return nil }
    return CardPicture(
      title: "Flow logs / \(flowLog.name ?? flowLog.id.rawValue)",
      fields: [
        ("Flow log ID", flowLog.id.rawValue),
        ("Resource", resource(of: flowLog, in: material.cloud)),
        ("Filter", flowLog.trafficType.rawValue),
        ("Maximum aggregation interval", "\(flowLog.maxAggregationInterval) seconds"),
        ("Destination type", "cloud-watch-logs"), ("Log group", flowLog.logGroupName),
        ("IAM role", flowLog.roleARN), ("Status", "Active"),
        ("Delivery", delivery(of: flowLog)),
      ]
    ).svg
  }

  private static func resource(of flowLog: FlowLog, in cloud: Cloud) -> String {
    switch flowLog.scope {
    case .vpc(let id): "\(id) (\(cloud.vpcs[id]?.name ?? "VPC"))"
    case .subnet(let id): "\(id) (\(cloud.subnets[id]?.name ?? "subnet"))"
    case .networkInterface(let id): id.rawValue
    }
  }

  private static func delivery(of flowLog: FlowLog) -> String {
    switch flowLog.delivery {
    case .notTried: "not tried yet"
    case .succeeded: "SUCCESS"
    case .failed(let message): "FAILED: \(message)"
    }
  }
}
