package import Foundations
import NetworkModel

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
      guard !tallies.isEmpty || network.instance(of: interface)?.state == .running else {
        return nil
      }
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
