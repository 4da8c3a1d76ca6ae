import AWSModel
import DataPlane
import Documents
import NetworkModel

enum DeleteFlowLogs: Operation {
  static let description = OperationDescription(
    .ec2, "DeleteFlowLogs",
    "Stops flow logs; what they have recorded stays.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    var ids: [ResourceID<FlowLog>] = []
    for text in request.strings("FlowLogIds") { ids.append(try cloud.parse(text)) }
    let unknown = ids.filter { cloud.fabric.flowLogs[$0] == nil }
    guard unknown.isEmpty else {
      throw AWSError(
        FlowLog.notFoundCode,
        "These flow log ids in the input list are not found: [TotalCount: \(unknown.count)] "
          + unknown.map(\.rawValue).joined(separator: ", "))
    }
    for id in ids { cloud.fabric.flowLogs[id] = nil }
    return ["Unsuccessful": []]
  }
}
