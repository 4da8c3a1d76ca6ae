import AWSModel
import DataPlane
import Documents
import NetworkModel

enum DeleteFlowLogs: Operation {
  static let description = OperationDescription(
    .ec2, "DeleteFlowLogs",
    "Stops flow logs; what they have recorded stays.",
    input: """
      DryRun:bool FlowLogIds*:[str](FlowLogId)
      """,
    output: """
      Unsuccessful:[UnsuccessfulItem]
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let ids = request.strings("FlowLogIds")
    for id in ids { try cloud.checkSyntax(ofID: id, as: FlowLog.self) }
    let unknown = ids.filter { cloud.fabric.flowLogs[ResourceID($0)] == nil }
    guard unknown.isEmpty else {
      throw AWSError(
        FlowLog.notFoundCode,
        "These flow log ids in the input list are not found: [TotalCount: \(unknown.count)] "
          + unknown.joined(separator: ", "))
    }
    for id in ids { cloud.fabric.flowLogs[ResourceID(id)] = nil }
    return ["Unsuccessful": []]
  }
}
