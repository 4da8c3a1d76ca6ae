public import Foundations

/// An order to record the traffic of a VPC, a subnet or a network interface. It never changes (FL-56).
public struct FlowLog: Resource {
  public static let idPrefix = "fl"
  public static let typeName = "vpc-flow-log"

  public enum Scope: Hashable, Sendable {
    case vpc(ResourceID<VPC>)
    case subnet(ResourceID<Subnet>)
    case networkInterface(ResourceID<NetworkInterface>)
  }

  public enum TrafficType: String, Sendable {
    case accept = "ACCEPT"
    case reject = "REJECT"
    case all = "ALL"
  }

  /// What came of the last delivery (FL-51).
  public enum Delivery: Equatable, Sendable {
    case notTried
    case succeeded
    /// `Access error`, `Rate limited` or `Unknown error`.
    case failed(message: String)
  }

  public let id: ResourceID<FlowLog>
  public var scope: Scope
  public var trafficType: TrafficType
  /// 60 or 600 seconds.
  public var maxAggregationInterval: Int
  public var logGroupName: String
  /// The log group's ARN where the request named it so.
  public var logDestination: String?
  public var roleARN: String
  /// `${version} ${account-id} …`
  public var logFormat: String
  public var createdAt: Instant
  /// A repeated call with the same token makes no second flow log.
  public var clientToken: String
  public var delivery: Delivery
  public var tags: [Tag]

  package init(
    id: ResourceID<FlowLog>, scope: Scope, trafficType: TrafficType, maxAggregationInterval: Int,
    logGroupName: String, logDestination: String? = nil, roleARN: String, logFormat: String,
    createdAt: Instant, clientToken: String, delivery: Delivery, tags: [Tag]
  ) {
    self.id = id
    self.scope = scope
    self.trafficType = trafficType
    self.maxAggregationInterval = maxAggregationInterval
    self.logGroupName = logGroupName
    self.logDestination = logDestination
    self.roleARN = roleARN
    self.logFormat = logFormat
    self.createdAt = createdAt
    self.clientToken = clientToken
    self.delivery = delivery
    self.tags = tags
  }
}
