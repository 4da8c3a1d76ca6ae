package import Foundations
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
      let interval = flowLogCollection.windows[index].interval
      // Read where they lie: every packet passes here four times.
      let isSeen = flowLogs.reading(flowLogCollection.windows[index].flowLog) { flowLog in
        network.networkInterfaces.reading(at: interface) { flowLog.pointee.scope.covers($0) }
          && flowLog.pointee.trafficType.records(observation)
          && interval == flowLog.pointee.interval(isNitro: isNitro)
      }
      guard isSeen == true else { continue }
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

extension FlowLog.Scope {
  /// - Parameter interface: where it lies, since a copy counts a reference for each of its texts.
  func covers(_ interface: UnsafePointer<NetworkInterface>) -> Bool {
    switch self {
    case .vpc(let vpc): interface.pointee.vpc == vpc
    case .subnet(let subnet): interface.pointee.subnet == subnet
    case .networkInterface(let id): interface.pointee.id == id
    }
  }
}

extension FlowLog.TrafficType {
  func records(_ observation: FlowObservation) -> Bool {
    switch self {
    case .all: true
    case .accept: observation.isAccepted
    case .reject: !observation.isAccepted
    }
  }
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
    withUnsafePointer(to: interface) { scope.covers($0) }
  }

  func records(_ observation: FlowObservation) -> Bool { trafficType.records(observation) }

  /// `eni-…-all`, one stream for each interface (FL-55).
  func streamName(of interface: ResourceID<NetworkInterface>) -> String {
    "\(interface)-\(trafficType.rawValue.lowercased())"
  }

  /// `arn:aws:ec2:us-west-2:123456789012:vpc-flow-log/fl-…`, as the trust policy sees it (IAM-30).
  package func arn(region: String, account: String) -> String {
    "arn:aws:ec2:\(region):\(account):vpc-flow-log/\(id)"
  }
}

extension Fabric {
  /// When the next aggregation window closes or delivery is due; `nil` without flow logs.
  package var nextFlowLogEvent: Instant? {
    guard flowLogCollection.isInStep(with: flowLogs) else { return now }
    return flowLogs.isEmpty ? nil : flowLogCollection.nextEvent
  }

  /// Closes every window that is due now, so that the next event lies in the future, and hands out
  /// the deliveries that are.
  package mutating func closeFlowLogWindows() -> [FlowLogDelivery] {
    fallInStepWithFlowLogs()
    for index in flowLogCollection.windows.indices {
      while flowLogCollection.windows[index].closesAt <= now { closeWindow(at: index) }
    }
    var due: [FlowLogDelivery] = []
    while let delivery = flowLogCollection.takeDelivery(dueBy: now) { due.append(delivery) }
    return due
  }

  private mutating func closeWindow(at index: Int) {
    let window = flowLogCollection.windows[index]
    flowLogCollection.windows[index].startNext(seed: trafficSeed)
    guard let flowLog = flowLogs[window.flowLog] else { return }
    flowLogCollection.noteHearing(of: window.flows.map(\.interface), by: flowLog.id)
    let batches = batches(of: window, for: flowLog)
    guard !batches.isEmpty else { return }
    flowLogCollection.schedule(
      FlowLogDelivery(
        flowLog: flowLog.id, due: due(window, of: flowLog),
        timestamp: Instant(seconds: window.start), batches: batches))
  }

  /// One batch of records for each interface that was ever heard of; an interface that kept silent
  /// has a record of no data while its machine runs (FL-08).
  private func batches(
    of window: AggregationWindow, for flowLog: FlowLog
  ) -> [FlowLogDelivery.Batch] {
    let format = window.format ?? .standard
    return flowLogCollection.interfacesHeardOf(by: flowLog.id).compactMap { id in
      guard let interface = network.networkInterfaces[id], flowLog.covers(interface),
        window.interval == flowLog.interval(isNitro: isNitro(interface))
      else { return nil }
      let tallies = window.tallies(at: id)
      guard !tallies.isEmpty || network.isRunning(machineOf: interface) else { return nil }
      let contents: [FlowRecordWriter.Content] =
        tallies.isEmpty ? [.noData] : tallies.map { .flow($0) }
      var writer = FlowRecordWriter(
        place: FlowRecordWriter.Place(
          account: network.account, region: network.region, interface: interface,
          zoneID: zoneID(of: interface, ifIn: format)),
        start: window.start, end: window.end, format: format)
      return FlowLogDelivery.Batch(
        stream: flowLog.streamName(of: id),
        lines: contents.map { writer.line(for: $0) })
    }
  }

  /// About five minutes after the window, and the first time later, since group and stream have to
  /// be made (FL-10); always after the deliveries before it.
  private func due(_ window: AggregationWindow, of flowLog: FlowLog) -> Instant {
    var chance = RandomSource(
      seed: trafficSeed ^ UInt64(truncatingIfNeeded: window.start), stream: "delivery")
    let usual = window.closesAt + chance.integer(in: 270_000...330_000)
    let first = flowLog.createdAt + chance.integer(in: 480_000...570_000)
    return max(usual, first, flowLogCollection.lastDue(of: flowLog.id) ?? usual)
  }
}

extension Fabric {
  /// `usw2-az1`, worked out only for formats that show it.
  func zoneID(of interface: NetworkInterface, ifIn format: FlowLogFormat) -> String? {
    guard format.fields.contains(.availabilityZoneID) else { return nil }
    return network.zone(named: interface.availabilityZone)?.id
  }

  /// What packets of that flow meet now, beyond what their headers say.
  func path(of key: FlowTally.Key, at interface: NetworkInterface) -> FlowPath {
    let nextHop = nextHop(of: key, at: interface)
    return FlowPath(
      trafficPath: trafficPath(of: key, from: interface), nextHop: nextHop,
      nextHopZoneID: nextHop.flatMap { network.zone(named: $0.availabilityZone)?.id })
  }

  /// The number of the path by which an accepted packet left (`traffic-path`), `nil` for others.
  /// Only Nitro machines tell the numbers of internet gateway and gateway endpoint.
  private func trafficPath(of key: FlowTally.Key, from interface: NetworkInterface) -> Int? {
    guard key.isEgress, key.isAccepted, let route = route(of: key, from: interface) else {
      return nil
    }
    return switch route.target {
    case .local, .networkInterface, .natGateway: 1
    case .internetGateway, .egressOnlyInternetGateway: isNitro(interface) ? 8 : 2
    case .vpcEndpoint: isNitro(interface) ? 7 : 2
    case .peeringConnection(let id):
      network.peeringConnections[id]?.isBetweenRegions == true ? 5 : 4
    }
  }

  private func route(of key: FlowTally.Key, from interface: NetworkInterface) -> Route? {
    network.subnets[interface.subnet].flatMap { network.routeTable(of: $0) }
      .flatMap { network.route(to: key.destination, in: $0) }
  }

  /// Egress: the interface that the packet goes to next. Ingress: the one that it came from, as far
  /// as its source address tells. `nil` beyond an internet gateway or an endpoint (FL-04).
  private func nextHop(
    of key: FlowTally.Key, at interface: NetworkInterface
  ) -> NetworkInterface? {
    guard key.isEgress else {
      return network.interface(withAddress: key.source, in: interface.vpc)
        ?? peers(of: interface.vpc).lazy.compactMap {
          network.interface(withAddress: key.source, in: $0)
        }.first
    }
    guard key.isAccepted, let route = route(of: key, from: interface) else { return nil }
    switch route.target {
    case .local: return network.interface(withAddress: key.destination, in: interface.vpc)
    case .networkInterface(let id): return network.networkInterfaces[id]
    case .natGateway(let id):
      return network.natGateways[id].flatMap {
        network.networkInterfaces[$0.address.networkInterface]
      }
    case .peeringConnection(let id):
      return network.peeringConnections[id]?.peer(of: interface.vpc).flatMap {
        network.interface(withAddress: key.destination, in: $0)
      }
    case .internetGateway, .vpcEndpoint, .egressOnlyInternetGateway: return nil
    }
  }

  private func peers(of vpc: ResourceID<VPC>) -> [ResourceID<VPC>] {
    network.peeringConnections.filter { $0.status == .active }.compactMap { $0.peer(of: vpc) }
  }
}

extension FlowLogFormat {
  /// Whether a field asks for more than interface and headers.
  var showsPaths: Bool {
    fields.contains { field in
      switch field {
      case .trafficPath, .nextHopInterfaceID, .nextHopSubnetID, .nextHopAvailabilityZoneID,
        .nextHopVPCID, .nextHopInterfaceType:
        true
      default: false
      }
    }
  }
}

extension NetworkInterface {
  /// `nat_gateway`, `-` for an ordinary one (FL-04, interface-type).
  var recordedType: String { natGateway == nil ? "-" : "nat_gateway" }
}
