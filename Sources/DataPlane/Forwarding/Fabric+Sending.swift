import Foundations
public import NetworkModel

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
      let place = network.index(of: crossing.interface)
      let interface =
        place.map { network.interfaces[$0] }
        ?? elsewhere.first(holding: crossing.interface)?.compiledInterface(crossing.interface)
      guard let interface else { return nil }
      let seen = crossing.packet
      let own = Self.ownAddress(of: interface, in: crossing)
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

  /// On its own side an interface shows its primary address, whatever the packet says (FL-07); of
  /// IPv6 addresses the one in the packet, since none is primary.
  private static func ownAddress(
    of interface: CompiledNetwork.Interface, in crossing: Trace.Crossing
  ) -> IPAddress {
    let stated = crossing.isEgress ? crossing.packet.source : crossing.packet.destination
    return stated.isVersion4 ? .version4(interface.primaryAddress) : stated
  }

  private mutating func takeNote(
    of trace: Trace, packets: Int, bytes: Int, isAnswer: Bool = false
  ) {
    notedPackets += 1
    for observation in observations(of: trace, packets: packets, bytes: bytes) {
      observe(observation)
    }
    connections.removeExpired(now: now)
    for crossing in trace.crossings where crossing.isAccepted {
      if let place = elsewhere.firstIndex(holding: crossing.interface) {
        elsewhere[place].connections.removeExpired(now: now)
        elsewhere[place].remember(crossing, isAnswer: isAnswer)
      } else {
        remember(crossing, isAnswer: isAnswer)
      }
    }
  }

  private mutating func remember(_ crossing: Trace.Crossing, isAnswer: Bool) {
    let direction: SecurityGroupRule.Direction = crossing.isEgress ? .egress : .ingress
    let isKnown = connections.tracks(
      crossing.packet, at: crossing.interface, direction, now: now)
    // An answer never begins a flow: where its request was not remembered, it is not either.
    guard isKnown || !isAnswer && beginsTrackedFlow(crossing, direction) else { return }
    connections.note(
      crossing.packet, at: crossing.interface, direction, isAnswer: isAnswer, now: now)
  }

  private func beginsTrackedFlow(
    _ crossing: Trace.Crossing, _ direction: SecurityGroupRule.Direction
  ) -> Bool {
    let network = compiled
    guard let index = network.index(of: crossing.interface) else { return true }
    return network.tracks(crossing.packet, at: index, direction)
  }
}

extension Fabric {
  /// What the host at an endpoint sends back, `nil` when it keeps silent.
  ///
  /// Instances run Amazon Linux 2023: they answer echo requests, listen on TCP 22 and where a server
  /// program was started, and refuse the rest.
  func answer(to packet: Packet, at endpoint: Endpoint) -> Packet? {
    switch endpoint {
    case .interface(let id):
      guard let place = network.networkInterfaces.index(of: id) else {
        return elsewhere.first(holding: id)?.answer(to: packet, at: endpoint)
      }
      let (machine, service) = network.networkInterfaces.reading(at: place) { interface in
        (interface.pointee.attachment?.instance, interface.pointee.service)
      }
      guard let machine, network.instances.index(of: machine) != nil else {
        return Self.answer(to: packet, of: service)
      }
      return Self.answer(
        to: packet,
        openPorts: network.instances.reading(machine) { openPorts(of: $0.pointee) } ?? [])
    case .internetHost(let address):
      guard let host = InternetHost.known(address) else { return nil }
      if case .icmp = packet.payload, !host.answersEcho { return nil }
      return Self.answer(to: packet, openPorts: host.openPorts)
    case .awsService(let address, _):
      return answer(to: packet, at: .internetHost(.version4(address)))
    case .learnersComputer: return Self.answer(to: packet, openPorts: [])
    case .platformService: return nil
    }
  }

  /// Whether the instance has been running long enough for its SSH server to listen (INS-02).
  public func isSSHUp(on instance: Instance) -> Bool {
    network.sshReadyAt(instance).map { $0 <= now } ?? false
  }

  /// Where the guest listens; nowhere before it has booted.
  private func openPorts(of instance: Instance) -> [Int] {
    isSSHUp(on: instance) ? [22] + instance.software.openPorts : []
  }

  /// The interface of an endpoint is no machine: it takes connections for its service (VPC-54).
  private static func answer(
    to packet: Packet, of service: NetworkInterface.Service?
  ) -> Packet? {
    guard case .vpcEndpoint = service, packet.protocol == .tcp, packet.destinationPort == 443 else {
      return nil
    }
    return answer(to: packet, openPorts: [443])
  }

  /// - Parameter openPorts: asked for only where somebody wants to connect.
  private static func answer(
    to packet: Packet, openPorts: @autoclosure () -> [Int]
  ) -> Packet? {
    switch packet.payload {
    case .icmp(8, let code, let identifier) where packet.source.isVersion4:
      packet.answered(
        by: .icmp(type: 0, code: code, identifier: identifier), length: packet.length)
    case .icmp(128, let code, let identifier) where !packet.source.isVersion4:
      packet.answered(
        by: .icmp(type: 129, code: code, identifier: identifier), length: packet.length)
    case .tcp(let theirs, let ours, let flags) where flags.contains(.syn) && !flags.contains(.ack):
      openPorts().contains(ours)
        ? packet.answered(
          by: .tcp(sourcePort: ours, destinationPort: theirs, flags: [.syn, .ack]),
          length: 40 + Packet.headerLength(to: packet.source))
        : packet.answered(
          by: .tcp(sourcePort: ours, destinationPort: theirs, flags: [.rst, .ack]),
          length: 20 + Packet.headerLength(to: packet.source))
    case .udp:
      // Port unreachable quotes the header and eight bytes of the datagram.
      packet.source.isVersion4
        ? packet.answered(by: .icmp(type: 3, code: 3, identifier: 0), length: 56)
        // All of it, up to IPv6's least MTU (RFC 4443 §3.1).
        : packet.answered(
          by: .icmp(type: 1, code: 4, identifier: 0), length: min(packet.length + 48, 1280))
    case .icmp, .tcp, .other: nil
    }
  }
}

/// What came of opening a TCP connection.
public struct ConnectionAttempt: Equatable, Sendable {
  public enum Outcome: Equatable, Sendable {
    case connected
    /// The host answered with a reset: nobody listens on that port.
    case refused
    case timedOut
  }

  public let outcome: Outcome
  /// The first packet and its answer, for `why`.
  public let roundTrip: RoundTrip
  /// From the first packet to the outcome.
  public let microseconds: Int

  package init(outcome: Outcome, roundTrip: RoundTrip, microseconds: Int) {
    self.outcome = outcome
    self.roundTrip = roundTrip
    self.microseconds = microseconds
  }

}

/// A packet, and what came back.
public struct RoundTrip: Equatable, Sendable {
  public enum Outcome: Equatable, Sendable {
    case answered(Packet)
    case requestDropped
    /// The request arrived, and nobody there answers such a packet.
    case unanswered
    case replyDropped
  }

  public var request: Trace
  /// `nil` when no answer was sent.
  public var reply: Trace?

  public var outcome: Outcome {
    guard request.isDelivered else { return .requestDropped }
    guard let reply else { return .unanswered }
    guard case .delivered(_, let packet) = reply.verdict else { return .replyDropped }
    return .answered(packet)
  }

  public var isAnswered: Bool {
    if case .answered = outcome { true } else { false }
  }

  /// The code of the drop, in whichever direction it happened.
  public var code: ReachabilityCode? { request.code ?? reply?.code }

  /// Whether somebody on the way passed it on for others.
  var passesRelay: Bool {
    [request, reply].contains { trace in
      trace?.hasCheck { component, finding in
        if case .natGateway = component { return true }
        return finding == .guestForwards
      } ?? false
    }
  }
}
