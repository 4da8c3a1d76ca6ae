package import Foundations
import NetworkModel

extension Fabric {
  /// Starts a ping; its first packet leaves now.
  public mutating func startPing(_ order: PingProcess.Order, identifier: Int) -> Int {
    let id = (pingProcesses.last?.id ?? 0) + 1
    pingProcesses.append(
      PingProcess(
        id: id, order: order, identifier: identifier, startedAt: now, phase: .sending(next: now)))
    performPingEvents()
    return id
  }

  public func pingProcess(_ id: Int) -> PingProcess? { pingProcesses.first { $0.id == id } }

  /// Ends a ping that runs, and forgets one that has ended.
  public mutating func removePing(_ id: Int) { pingProcesses.removeAll { $0.id == id } }

  package var nextPingEvent: Instant? { pingProcesses.lazy.compactMap(\.nextEvent).min() }

  /// Sends what is due, one packet a process at most: the next is due later.
  package mutating func performPingEvents() {
    for place in pingProcesses.indices {
      guard let due = pingProcesses[place].nextEvent, due <= now else { continue }
      pingProcesses[place] = continued(pingProcesses[place])
    }
  }

  private mutating func continued(_ process: PingProcess) -> PingProcess {
    var process = process
    guard case .sending = process.phase, isRunning(process.order.origin) else {
      process.phase = .ended
      return process
    }
    if let deadline = process.order.deadline, now >= deadline {
      process.phase = .ended
      return process
    }
    let ping = ping(
      process.order.destination, from: process.order.origin, identifier: process.identifier,
      sequence: process.transmitted + 1, dataLength: process.order.dataLength)
    process.packets.append(PingProcess.Packet(sentAt: now, reply: ping.reply))
    process.phase = nextPhase(of: process)
    return process
  }

  private mutating func nextPhase(of process: PingProcess) -> PingProcess.Phase {
    let order = process.order
    if process.transmitted >= PingProcess.mostPackets { return .ended }
    if let count = order.count {
      if order.deadline != nil {
        if process.replies.count >= count { return .ended }
      } else if process.transmitted >= count {
        return .waiting(until: now + lingerMilliseconds(of: process))
      }
    }
    // The next packet is 20 to 46 ms late on real instances (PING-04).
    let next = now + order.intervalMilliseconds + timings.integer(in: 20...46)
    return .sending(next: order.deadline.map { min($0, next) } ?? next)
  }

  /// Twice the longest round trip where something was answered, else the whole patience.
  private func lingerMilliseconds(of process: PingProcess) -> Int {
    let statistics = process.statistics
    if statistics.received == statistics.transmitted { return statistics.maximum / 1_000 + 1 }
    if statistics.received == 0 { return process.order.lingerMilliseconds }
    return max(statistics.maximum / 500, process.order.intervalMilliseconds)
  }

  /// A process lives no longer than its machine.
  private func isRunning(_ origin: Endpoint) -> Bool {
    guard case .interface(let id) = origin else { return true }
    return network.networkInterfaces[id].flatMap { network.instance(of: $0) }?.state == .running
  }
}
