import Foundations
public import NetworkModel

extension Fabric {
  /// Takes note of packets at an interface for the flow logs that cover it.
  public mutating func observe(_ observation: FlowObservation) {
    if let place = elsewhere.firstIndex(holding: observation.interface) {
      return elsewhere[place].observe(observation)
    }
    guard !flowLogs.isEmpty,
      let interface = network.networkInterfaces.index(of: observation.interface)
    else { return }
    fallInStepWithFlowLogs()
    let isNitro = isNitro(interface)
    for index in flowLogCollection.windows.indices {
      guard let flowLog = flowLogs.index(of: flowLogCollection.windows[index].flowLog),
        flowLogs[flowLog].covers(network.networkInterfaces[interface]),
        flowLogs[flowLog].records(observation),
        flowLogCollection.windows[index].interval == flowLogs[flowLog].interval(isNitro: isNitro)
      else { continue }
      guard flowLogCollection.windows[index].showsPaths,
        flowLogCollection.windows[index].begins(observation)
      else {
        flowLogCollection.windows[index].add(observation)
        continue
      }
      flowLogCollection.windows[index].add(
        observation,
        path: path(
          of: FlowTally.Key(observation), at: network.networkInterfaces[interface]))
    }
  }

  /// Notices flow logs that came and went since the last call.
  mutating func fallInStepWithFlowLogs() {
    guard !flowLogCollection.isInStep(with: flowLogs) else { return }
    flowLogCollection.fallInStep(with: flowLogs, seed: trafficSeed)
  }

  func isNitro(_ interface: NetworkInterface) -> Bool {
    network.networkInterfaces.index(of: interface.id).map { isNitro($0) } ?? true
  }

  /// Whether the interface at that place of the table belongs to a Nitro machine.
  private func isNitro(_ interface: Int) -> Bool { compiled.interfaces[interface].isNitro }
}

extension FlowLog {
  func interval(isNitro: Bool) -> Int { isNitro ? 60 : maxAggregationInterval }
}

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
