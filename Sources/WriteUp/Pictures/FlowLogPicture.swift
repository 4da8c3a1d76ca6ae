import AWSServices
import DataPlane
import NetworkModel

/// The details page of the flow log that passed a checkpoint.
enum FlowLogPicture: Picture {
  static let name = "flow-log"

  static func draw(_ checkpoint: String?, _ material: ReportContext) -> Drawing? {
    guard let flowLog = checkpoint.flatMap({ material.resource(of: $0, in: \.fabric.flowLogs) })
    else {
      return nil
    }
    let card = CardPicture(
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
    )
    return Drawing(
      svg: card.svg,
      caption: "The flow log \(flowLog.name ?? flowLog.id.rawValue), which delivers to "
        + flowLog.logGroupName)
  }

  private static func resource(of flowLog: FlowLog, in cloud: Cloud) -> String {
    switch flowLog.scope {
    case .vpc(let id): "\(id) (\(cloud.network.vpcs[id]?.name ?? "VPC"))"
    case .subnet(let id): "\(id) (\(cloud.network.subnets[id]?.name ?? "subnet"))"
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
