import AWSModel
import DataPlane
import Documents
import NetworkModel

enum CreateFlowLogs: Operation {
  static let description = OperationDescription(
    .ec2, "CreateFlowLogs",
    "Records the traffic of VPCs, subnets or network interfaces in a log group.",
    refusing: ["DeliverCrossAccountRole", "DestinationOptions", "TagFieldSpecifications"])

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let order = try FlowLogRequest(request, in: cloud)
    let token = request.string("ClientToken") ?? cloud.newClientToken()
    var made: [FlowLog] = []
    var unsuccessful: [JSONValue] = []
    for id in request.strings("ResourceIds") {
      do throws(AWSError) {
        let scope = try order.scope(of: id, in: cloud)
        made.append(order.flowLog(cloud.newID(), of: scope, token: token, at: cloud.now))
      } catch {
        unsuccessful.append([
          "Error": ["Code": .string(error.code), "Message": .string(error.message)],
          "ResourceId": .string(id),
        ])
      }
    }
    // One duplicate and the whole call fails (FL-57).
    for (index, flowLog) in made.enumerated() {
      guard
        !(Array(cloud.fabric.flowLogs) + made[..<index]).contains(where: { $0.repeats(flowLog) })
      else {
        throw AWSError(
          "FlowLogAlreadyExists",
          "Error. There is an existing Flow Log with the same configuration and log destination.")
      }
    }
    for flowLog in made { cloud.fabric.flowLogs.insert(flowLog) }
    return answer(token, made.map(\.id), unsuccessful)
  }

  private static func answer(
    _ token: String, _ ids: [ResourceID<FlowLog>], _ unsuccessful: [JSONValue]
  ) -> JSONObject {
    [
      "ClientToken": .string(token), "FlowLogIds": .array(ids.map { JSONValue($0) }),
      "Unsuccessful": .array(unsuccessful),
    ]
  }
}

enum DescribeFlowLogs: Operation {
  static let description = OperationDescription(
    .ec2, "DescribeFlowLogs",
    "Lists flow logs and how their delivery fares.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    try cloud.describe(
      FlowLog.self, request, ids: "FlowLogIds", as: "FlowLogs", filters: "Filter")
  }
}

enum DeleteFlowLogs: Operation {
  static let description = OperationDescription(
    .ec2, "DeleteFlowLogs",
    "Stops flow logs; what they have recorded stays.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
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
