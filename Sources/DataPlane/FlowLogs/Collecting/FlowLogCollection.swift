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
    guard let place = heardOf.firstIndex(where: { $0.flowLog == flowLog }) else { return }
    let known = Set(heardOf[place].interfaces)
    guard known.count < interfaces.count || !known.isSuperset(of: interfaces) else { return }
    heardOf[place].interfaces += interfaces.filter { !known.contains($0) }
  }

  func interfacesHeardOf(
    by flowLog: ResourceID<FlowLog>
  ) -> [ResourceID<NetworkInterface>] {
    heardOf.first { $0.flowLog == flowLog }?.interfaces ?? []
  }

  /// A flow log's deliveries arrive in order.
  mutating func schedule(_ delivery: FlowLogDelivery) {
    let place = deliveries.lastIndex { $0.due <= delivery.due }.map { $0 + 1 } ?? 0
    deliveries.insert(delivery, at: place)
  }

  func lastDue(of flowLog: ResourceID<FlowLog>) -> Instant? {
    deliveries.last { $0.flowLog == flowLog }?.due
  }

  mutating func takeDelivery(dueBy instant: Instant) -> FlowLogDelivery? {
    guard let first = deliveries.first, first.due <= instant else { return nil }
    return deliveries.removeFirst()
  }

  /// When the next window closes or delivery is due.
  var nextEvent: Instant? {
    let closing = windows.map(\.closesAt).min()
    return [closing, deliveries.first?.due].compactMap { $0 }.min()
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
