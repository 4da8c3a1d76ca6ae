import AWSModel
import DataPlane
import Documents
import NetworkModel

enum DescribeFlowLogs: Operation {
  static let description = OperationDescription(
    .ec2, "DescribeFlowLogs",
    "Lists flow logs and how their delivery fares.",
    input: """
      DryRun:bool Filter:[Filter] FlowLogIds:[str](FlowLogId) MaxResults:int NextToken:str
      """,
    output: """
      FlowLogs:[FlowLog](flowLogSet) NextToken:str
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    try cloud.describe(
      FlowLog.self, request, ids: "FlowLogIds", as: "FlowLogs", filters: "Filter")
  }
}
