public import NetworkModel

extension FlowLog {
  /// Interfaces of Nitro machines aggregate for a minute at most, others for as long as ordered
  /// (FL-09), so an order of ten minutes has windows of both lengths.
  var intervals: [Int] { maxAggregationInterval == 60 ? [60] : [60, maxAggregationInterval] }

  /// Whether the interface lies in the flow log's scope.
  public func covers(_ interface: NetworkInterface) -> Bool {
    switch scope {
    case .vpc(let vpc): interface.vpc == vpc
    case .subnet(let subnet): interface.subnet == subnet
    case .networkInterface(let id): interface.id == id
    }
  }

  func records(_ observation: FlowObservation) -> Bool {
    switch trafficType {
    case .all: true
    case .accept: observation.isAccepted
    case .reject: !observation.isAccepted
    }
  }

  /// `eni-…-all`, one stream for each interface (FL-55).
  func streamName(of interface: ResourceID<NetworkInterface>) -> String {
    "\(interface)-\(trafficType.rawValue.lowercased())"
  }

  /// `arn:aws:ec2:us-west-2:123456789012:vpc-flow-log/fl-…`, as the trust policy sees it (IAM-30).
  package func arn(region: String, account: String) -> String {
    "arn:aws:ec2:\(region):\(account):vpc-flow-log/\(id)"
  }
}
