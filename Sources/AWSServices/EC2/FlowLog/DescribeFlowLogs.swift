import AWSModel
import DataPlane
import Documents
import NetworkModel

enum DescribeFlowLogs: Operation {
  static let description = OperationDescription(
    .ec2, "DescribeFlowLogs",
    "Lists flow logs and how their delivery fares.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    try cloud.describe(
      FlowLog.self, request, ids: "FlowLogIds", as: "FlowLogs", filters: "Filter")
  }
}
