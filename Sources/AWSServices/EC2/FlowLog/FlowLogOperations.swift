import AWSModel
import DataPlane
import Documents
import Foundations
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

/// What CreateFlowLogs asks for all its resources, checked (FL-50).
struct FlowLogRequest {
  let resourceType: String
  let trafficType: FlowLog.TrafficType
  let logGroupName: String
  let logDestination: String?
  let roleARN: String
  let logFormat: String
  let maxAggregationInterval: Int
  let tags: [Tag]

  /// Version 2, the default format.
  static let defaultFormat =
    "${version} ${account-id} ${interface-id} ${srcaddr} ${dstaddr} ${srcport} ${dstport} "
    + "${protocol} ${packets} ${bytes} ${start} ${end} ${action} ${log-status}"

  init(_ request: Request, in cloud: Cloud) throws(AWSError) {
    tags = try request.tags(for: FlowLog.self)
    resourceType = try request.required("ResourceType")
    guard ["VPC", "Subnet", "NetworkInterface"].contains(resourceType) else {
      throw .invalidValue(
        resourceType, for: "resourceType", because: "Use VPC, Subnet or NetworkInterface.")
    }
    guard let traffic = request.string("TrafficType") else {
      throw .missingParameter("TrafficType")
    }
    guard let trafficType = FlowLog.TrafficType(rawValue: traffic) else {
      throw .invalidValue(traffic, for: "trafficType", because: "Use ACCEPT, REJECT or ALL.")
    }
    self.trafficType = trafficType
    try Self.checkDestinationType(request)
    logDestination = request.string("LogDestination")
    logGroupName = try Self.logGroupName(request)
    guard let role = request.string("DeliverLogsPermissionArn"), !role.isEmpty else {
      throw AWSError(
        "InvalidParameter",
        "DeliverLogsPermissionArn can't be empty if LogDestinationType is cloud-watch-logs.",
        advice: "Give the ARN of a role that vpc-flow-logs.amazonaws.com may assume.")
    }
    guard role.hasPrefix("arn:aws:iam::"), role.contains(":role/") else {
      throw .invalidValue(
        role, for: "DeliverLogsPermissionArn", because: "It is not the ARN of an IAM role.")
    }
    roleARN = role
    logFormat = try Self.checkedFormat(request.string("LogFormat") ?? Self.defaultFormat)
    maxAggregationInterval = request.integer("MaxAggregationInterval") ?? 600
    guard [60, 600].contains(maxAggregationInterval) else {
      throw AWSError(
        "InvalidParameter", "Invalid Flow Log Max Aggregation Interval",
        advice: "It is 60 or 600 seconds.")
    }
  }

  /// Fields that there are, each as `${name}`, with one blank between two (FL-50).
  private static func checkedFormat(_ text: String) throws(AWSError) -> String {
    let parts = text.utf8.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
      .map(Substring.init)
    let isValid = parts.allSatisfy { part in
      part.hasPrefix("${") && part.hasSuffix("}")
        && FlowLogField(rawValue: String(part.dropFirst(2).dropLast())) != nil
    }
    guard isValid else {
      throw AWSError("InvalidParameter", "Value '\(text)' at 'logFormat' has an invalid format")
    }
    return text
  }

  private static func checkDestinationType(_ request: Request) throws(AWSError) {
    let type = request.string("LogDestinationType") ?? "cloud-watch-logs"
    switch type {
    case "cloud-watch-logs": return
    case "s3" where request["DeliverLogsPermissionArn"] != nil:
      throw AWSError(
        "InvalidParameter", "DeliverLogsPermissionArn is not applicable for s3 delivery")
    case "s3", "kinesis-data-firehose": throw .notSimulated("flow logs that are sent to \(type)")
    default:
      throw .invalidValue(
        type, for: "logDestinationType",
        because: "Use cloud-watch-logs, s3 or kinesis-data-firehose.")
    }
  }

  /// The group of `LogGroupName`, or of the ARN `…:log-group:NAME` in `LogDestination`.
  private static func logGroupName(_ request: Request) throws(AWSError) -> String {
    switch (request.string("LogGroupName"), request.string("LogDestination")) {
    case (let name?, nil): return name
    case (nil, let arn?):
      let parts = arn.split(separator: ":", maxSplits: 6, omittingEmptySubsequences: false)
      guard parts.count == 7, parts[2] == "logs", parts[5] == "log-group" else {
        throw .invalidValue(
          arn, for: "logDestination", because: "It is not the ARN of a log group.")
      }
      guard !parts[6].hasSuffix(":*") else {
        throw AWSError(
          "InvalidParameter",
          "Access Denied for LogDestination: \(arn). Please check LogDestination permission",
          advice: "Leave out the :* at the end.")
      }
      return String(parts[6])
    case (_?, _?):
      throw AWSError(
        "InvalidParameterCombination", "Please only provide LogGroupName or only LogDestination.")
    case (nil, nil):
      throw AWSError(
        "InvalidParameter", "LogDestination can't be empty if LogGroupName is not provided.")
    }
  }

  /// The resource of one of the ids, or what goes into `Unsuccessful` for it.
  func scope(of id: String, in cloud: Cloud) throws(AWSError) -> FlowLog.Scope {
    let scope: FlowLog.Scope =
      switch resourceType {
      case "VPC": .vpc(try cloud.find(id, as: VPC.self).id)
      case "Subnet": .subnet(try cloud.find(id, as: Subnet.self).id)
      default: .networkInterface(try cloud.find(id, as: NetworkInterface.self).id)
      }
    guard cloud.fabric.flowLogs.count < Quota.flowLogs else {
      throw .limitExceeded(
        "FlowLogsLimitExceeded", "flow logs",
        advice: "vpclab runs \(Quota.flowLogs) flow logs at once; delete one to go on.")
    }
    guard cloud.fabric.flowLogs.count(where: { $0.scope == scope }) < Quota.flowLogsPerResource
    else {
      throw .limitExceeded("FlowLogsLimitExceeded", "flow logs for the resource")
    }
    return scope
  }

  func flowLog(
    _ id: ResourceID<FlowLog>, of scope: FlowLog.Scope, token: String, at now: Instant
  ) -> FlowLog {
    FlowLog(
      id: id, scope: scope, trafficType: trafficType,
      maxAggregationInterval: maxAggregationInterval, logGroupName: logGroupName,
      logDestination: logDestination, roleARN: roleARN, logFormat: logFormat, createdAt: now,
      clientToken: token, delivery: .notTried, tags: tags)
  }
}

extension FlowLog {
  /// Whether both would write the same records to the same place; another role makes no difference
  /// (FL-57).
  func repeats(_ other: FlowLog) -> Bool {
    scope == other.scope && logGroupName == other.logGroupName
      && trafficType == other.trafficType && logFormat == other.logFormat
      && maxAggregationInterval == other.maxAggregationInterval
  }
}
