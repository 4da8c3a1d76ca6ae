import Foundations
import NetworkModel

extension Fabric {
  /// Sends a packet and its answer: flow logs take note, and security groups remember the flow.
  @discardableResult
  public mutating func send(_ packet: Packet, from origin: Endpoint) -> RoundTrip {
    let roundTrip = exchange(packet, from: origin)
    takeNote(of: roundTrip.request, packets: 1, bytes: packet.length)
    if let reply = roundTrip.reply {
      takeNote(of: reply, packets: 1, bytes: reply.packet.length, isAnswer: true)
    }
    return roundTrip
  }

  /// Sends several packets of one flow at once, `packet` standing for all of them; nobody answers.
  @discardableResult
  public mutating func transmit(
    _ packet: Packet, from origin: Endpoint, answering request: Trace? = nil, packets: Int,
    bytes: Int
  ) -> Trace {
    let trace = forward(packet, from: origin, answering: request)
    takeNote(of: trace, packets: packets, bytes: bytes, isAnswer: request != nil)
    return trace
  }

  /// What flow logs see of a trace: one observation for each interface crossed (FL-20, FL-31).
  public func observations(of trace: Trace, packets: Int, bytes: Int) -> [FlowObservation] {
    observations(
      of: trace.crossings, isDelivered: trace.isDelivered, packets: packets, bytes: bytes, at: now)
  }

  func observations(
    of crossings: [Trace.Crossing], isDelivered: Bool, packets: Int, bytes: Int, at moment: Instant
  ) -> [FlowObservation] {
    let network = compiled
    var crossings = crossings
    if !choices.unroutablePacketIsLoggedBySender, let last = crossings.last, last.isEgress,
      last.isAccepted, !isDelivered
    {
      crossings.removeLast()
    }
    return crossings.compactMap { crossing in
      guard let interface = network.place(of: crossing.interface) else { return nil }
      // On its own side an interface shows its primary address, whatever the packet says (FL-07).
      let own = network.interfaces[interface].primaryAddress
      let seen = crossing.packet
      let isForeign = (crossing.isEgress ? seen.source : seen.destination) != own
      return FlowObservation(
        interface: crossing.interface, isEgress: crossing.isEgress,
        source: crossing.isEgress ? own : seen.source,
        destination: crossing.isEgress ? seen.destination : own,
        packetSource: isForeign && crossing.isEgress ? seen.source : nil,
        packetDestination: isForeign && !crossing.isEgress ? seen.destination : nil,
        sourcePort: seen.sourcePort, destinationPort: seen.destinationPort,
        protocol: seen.protocol, packets: packets, bytes: bytes, isAccepted: crossing.isAccepted,
        tcpFlags: seen.tcpFlags.inFlowRecord, at: moment)
    }
  }

  private mutating func takeNote(
    of trace: Trace, packets: Int, bytes: Int, isAnswer: Bool = false
  ) {
    for observation in observations(of: trace, packets: packets, bytes: bytes) {
      observe(observation)
    }
    connections.removeExpired(now: now)
    for crossing in trace.crossings where crossing.isAccepted {
      let direction: SecurityGroupRule.Direction = crossing.isEgress ? .egress : .ingress
      let isKnown = connections.tracks(
        crossing.packet, at: crossing.interface, direction, now: now)
      // An answer never begins a flow: where its request was not remembered, it is not either.
      guard isKnown || !isAnswer && beginsTrackedFlow(crossing, direction) else { continue }
      connections.note(
        crossing.packet, at: crossing.interface, direction, isAnswer: isAnswer, now: now)
    }
  }

  private func beginsTrackedFlow(
    _ crossing: Trace.Crossing, _ direction: SecurityGroupRule.Direction
  ) -> Bool {
    let network = compiled
    guard let place = network.place(of: crossing.interface) else { return true }
    return network.tracks(crossing.packet, at: place, direction)
  }
}
