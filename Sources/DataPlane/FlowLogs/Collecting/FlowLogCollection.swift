package import Foundations
package import NetworkModel

/// What flow logs have seen and not yet delivered.
package struct FlowLogCollection: Equatable, Sendable {
  /// The open windows, in the order of their flow logs.
  var windows: [AggregationWindow] = []
  /// In the order in which they are due.
  private(set) var deliveries: [FlowLogDelivery] = []
  /// Interfaces that were heard of, by flow log; only these have records of no data (FL-11).
  private(set) var heardOf: [Subscription] = []
  /// Until when background traffic has been sent; `nil` while nobody records it.
  var backgroundUntil: Instant?
  /// The flow logs that `windows` were made for, told by their number and the last of them: each
  /// new one is last, so no change goes unnoticed.
  private(set) var flowLogCount = 0
  private(set) var lastFlowLog: ResourceID<FlowLog>?

  struct Subscription: Equatable, Sendable {
    let flowLog: ResourceID<FlowLog>
    var interfaces: [ResourceID<NetworkInterface>]
  }

  func isInStep(with flowLogs: ResourceTable<FlowLog>) -> Bool {
    flowLogs.count == flowLogCount && flowLogs.last?.id == lastFlowLog
  }

  /// Opens windows for new flow logs and forgets everything of deleted ones (FL-13).
  mutating func fallInStep(with flowLogs: ResourceTable<FlowLog>, seed: UInt64) {
    windows.removeAll { flowLogs[$0.flowLog] == nil }
    deliveries.removeAll { flowLogs[$0.flowLog] == nil }
    heardOf.removeAll { flowLogs[$0.flowLog] == nil }
    for flowLog in flowLogs where !heardOf.contains(where: { $0.flowLog == flowLog.id }) {
      heardOf.append(Subscription(flowLog: flowLog.id, interfaces: []))
      for interval in flowLog.intervals {
        windows.append(AggregationWindow(of: flowLog, interval: interval, seed: seed))
      }
    }
    flowLogCount = flowLogs.count
    lastFlowLog = flowLogs.last?.id
  }

  mutating func noteHearing(
    of interfaces: [ResourceID<NetworkInterface>], by flowLog: ResourceID<FlowLog>
  ) {
    guard let index = heardOf.firstIndex(where: { $0.flowLog == flowLog }) else { return }
    let known = Set(heardOf[index].interfaces)
    guard known.count < interfaces.count || !known.isSuperset(of: interfaces) else { return }
    heardOf[index].interfaces += interfaces.filter { !known.contains($0) }
  }

  func interfacesHeardOf(
    by flowLog: ResourceID<FlowLog>
  ) -> [ResourceID<NetworkInterface>] {
    heardOf.first { $0.flowLog == flowLog }?.interfaces ?? []
  }

  /// A flow log's deliveries arrive in order.
  mutating func schedule(_ delivery: FlowLogDelivery) {
    let index = deliveries.lastIndex { $0.due <= delivery.due }.map { $0 + 1 } ?? 0
    deliveries.insert(delivery, at: index)
  }

  func lastDue(of flowLog: ResourceID<FlowLog>) -> Instant? {
    deliveries.last { $0.flowLog == flowLog }?.due
  }

  mutating func takeDelivery(dueBy instant: Instant) -> FlowLogDelivery? {
    guard let first = deliveries.first, first.due <= instant else { return nil }
    return deliveries.removeFirst()
  }

  /// When the next window closes or delivery is due.
  ///
  /// Asked at each step of time, so no list is made for it.
  var nextEvent: Instant? {
    var next = deliveries.first?.due
    for place in windows.indices {
      let closing = windows[place].closesAt
      next = next.map { min($0, closing) } ?? closing
    }
    return next
  }
}

/// Records of a closed window on their way to CloudWatch Logs.
package struct FlowLogDelivery: Equatable, Sendable {
  package struct Batch: Equatable, Sendable {
    /// `eni-…-all`
    package var stream: String
    package var lines: [String]
  }

  package let flowLog: ResourceID<FlowLog>
  package let due: Instant
  /// The window's start, which is the time of all its events (FL-12).
  package let timestamp: Instant
  package let batches: [Batch]
}

/// The stretch of time whose packets go into one record per flow, for all interfaces of a flow log
/// that aggregate equally long.
struct AggregationWindow: Sendable {
  struct Flows: Equatable, Sendable {
    let interface: ResourceID<NetworkInterface>
    var tallies: [FlowTally] = []
  }

  let flowLog: ResourceID<FlowLog>
  /// 60 or 600 seconds.
  let interval: Int
  /// Of the records, `nil` where what the flow log has is none.
  let format: FlowLogFormat?
  /// First and last second; the next window starts one second after the last (FL-12).
  private(set) var start: Int
  private(set) var end: Int
  /// In the order in which interfaces were first heard of.
  private(set) var flows: [Flows] = []
  private var indexes: [ResourceID<NetworkInterface>: Int] = [:]

  /// The first window begins with the flow log.
  init(of flowLog: FlowLog, interval: Int, seed: UInt64) {
    self.flowLog = flowLog.id
    self.interval = interval
    format = FlowLogFormat(parsing: flowLog.logFormat)
    start = flowLog.createdAt.seconds
    end = start
    end = start + length(seed: seed) - 1
  }

  /// Whether records show more of a flow than interface and headers.
  var showsPaths: Bool { format?.showsPaths ?? false }

  /// When all of the window has passed.
  var closesAt: Instant { Instant(seconds: end + 1) }

  /// Whether the observation begins a flow, whose path is to be told with it.
  func begins(_ observation: FlowObservation) -> Bool {
    let key = FlowTally.Key(observation)
    return !tallies(at: observation.interface).contains { $0.key == key }
  }

  mutating func add(_ observation: FlowObservation, path: FlowPath = FlowPath()) {
    assert(observation.packets > 0 && observation.bytes >= observation.packets)
    defer { assert(indexes.count == flows.count) }
    let index: Int
    if let known = indexes[observation.interface] {
      index = known
    } else {
      index = flows.count
      indexes[observation.interface] = index
      flows.append(Flows(interface: observation.interface))
    }
    let key = FlowTally.Key(observation)
    if let known = flows[index].tallies.firstIndex(where: { $0.key == key }) {
      flows[index].tallies[known].packets += observation.packets
      flows[index].tallies[known].bytes += observation.bytes
      flows[index].tallies[known].tcpFlags |= observation.tcpFlags
    } else {
      flows[index].tallies.append(
        FlowTally(
          key: key, path: path, packets: observation.packets, bytes: observation.bytes,
          tcpFlags: observation.tcpFlags))
    }
  }

  func tallies(at interface: ResourceID<NetworkInterface>) -> [FlowTally] {
    indexes[interface].map { flows[$0].tallies } ?? []
  }

  /// Empties the window and moves it on.
  mutating func startNext(seed: UInt64) {
    start = end + 1
    end = start + length(seed: seed) - 1
    flows.removeAll(keepingCapacity: true)
    indexes.removeAll(keepingCapacity: true)
  }

  /// Windows are rarely as long as ordered: with a minute, 26 to 59 seconds from start to end were
  /// seen (FL-12).
  private func length(seed: UInt64) -> Int {
    var chance = RandomSource(seed: seed ^ UInt64(truncatingIfNeeded: start), stream: "window")
    return interval == 60
      ? chance.integer(in: 26...59) + 1 : chance.integer(in: 540...interval - 1) + 1
  }
}

extension AggregationWindow: Equatable {
  static func == (left: Self, right: Self) -> Bool {
    left.flowLog == right.flowLog && left.interval == right.interval && left.start == right.start
      && left.end == right.end && left.flows == right.flows
  }
}

/// Packets of one flow, direction and verdict at one interface, added up within a window (FL-01).
struct FlowTally: Equatable, Sendable {
  struct Key: Hashable, Sendable {
    var source: IPAddress
    var destination: IPAddress
    var sourcePort: Int
    var destinationPort: Int
    var `protocol`: IPProtocol
    var isEgress: Bool
    var isAccepted: Bool
    /// What packets say, where the interface shows its own address instead (FL-07).
    var packetSource: IPAddress?
    var packetDestination: IPAddress?
  }

  let key: Key
  /// Taken with the flow's first packet: a record describes its packets, whatever the tables say
  /// when the window closes.
  let path: FlowPath
  var packets: Int
  var bytes: Int
  /// OR of the flags of all packets.
  var tcpFlags: Int
}

extension FlowTally.Key {
  init(_ observation: FlowObservation) {
    source = observation.source
    destination = observation.destination
    sourcePort = observation.sourcePort
    destinationPort = observation.destinationPort
    `protocol` = observation.protocol
    isEgress = observation.isEgress
    isAccepted = observation.isAccepted
    packetSource = observation.packetSource
    packetDestination = observation.packetDestination
  }
}

/// What the network did with a flow's packets beyond what their headers say, `nil` where it did
/// nothing or no format asks.
struct FlowPath: Equatable, Sendable {
  /// How a packet left (`traffic-path`).
  var trafficPath: Int?
  /// The interface that an egress packet went to next, or that an ingress packet came from.
  var nextHop: NetworkInterface?
  var nextHopZoneID: String?
}
