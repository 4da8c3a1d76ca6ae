import Foundations
public import NetworkModel

extension Fabric {
  /// The way of one packet, in one direction, as the cloud is now; nothing changes.
  ///
  /// `request` is the trace that this packet answers, when it does: security groups let answers
  /// pass where they let the request pass (SG-15), network ACLs do not (SG-20).
  ///
  /// `receiver` is whose public address is meant, where that is not known yet.
  public func forward(
    _ packet: Packet, from origin: Endpoint, to receiver: ResourceID<NetworkInterface>? = nil,
    answering request: Trace? = nil
  ) -> Trace {
    var walk = Forwarding<Trace>(
      packet, from: origin, to: receiver, in: self, answering: request.map(AnsweredRequest.init))
    walk.run()
    return walk.recorder
  }

  /// Like `forward`, for those who want to know the end of the way only: many times as fast.
  public func verdict(on packet: Packet, from origin: Endpoint) -> Trace.Verdict {
    var walk = Forwarding<VerdictRecorder>(packet, from: origin, in: self, answering: nil)
    walk.run()
    // Every walk ends in an arrival or a failed check.
    return walk.recorder.verdict ?? .dropped(at: .internet, because: .interfaceMissing)
  }

  /// Like `forward`, for traffic that only flow logs see.
  func pass(
    _ packet: Packet, from origin: Endpoint, answering request: CrossingRecorder? = nil
  ) -> CrossingRecorder {
    var walk = Forwarding<CrossingRecorder>(
      packet, from: origin, in: self,
      answering: request.map { AnsweredRequest(packet: $0.packet, crossings: $0.crossings) })
    walk.run()
    return walk.recorder
  }

  /// Like `forward`, but notes every failed check on the way to the intended receiver.
  package func diagnose(
    _ packet: Packet, from origin: Endpoint, to receiver: ResourceID<NetworkInterface>? = nil,
    answering request: Trace? = nil
  ) -> Trace {
    var walk = Forwarding<Trace>(
      packet, from: origin, to: receiver, in: self, purpose: .diagnosis,
      answering: request.map(AnsweredRequest.init))
    walk.run()
    return walk.recorder
  }

  /// A packet and the answer to it, each with its trace; nothing changes.
  public func exchange(
    _ packet: Packet, from origin: Endpoint, to receiver: ResourceID<NetworkInterface>? = nil
  ) -> RoundTrip {
    let request = forward(packet, from: origin, to: receiver)
    guard case .delivered(let receiver, let arrived) = request.verdict,
      let answer = answer(to: arrived, at: receiver)
    else { return RoundTrip(request: request, reply: nil) }
    return RoundTrip(request: request, reply: forward(answer, from: receiver, answering: request))
  }

  /// Every interface outside the VPC's own routing that has that private address, the likeliest
  /// first: by an active peering connection, by any other, without one.
  func interfaces(
    meantBy address: IPAddress, from vpc: ResourceID<VPC>
  ) -> [(region: String, interface: NetworkInterface)] {
    guard let home = network.vpcs.index(of: vpc) else { return [] }
    return compiled.interfaces(
      meantBy: address, from: home, beside: elsewhere.lazy.map(\.compiled)
    ).map { ($0.network.region, $0.network.networkInterfaces[$0.interface]) }
  }
}

extension AnsweredRequest {
  init(_ trace: Trace) { self.init(packet: trace.packet, crossings: trace.crossings) }
}

/// How a packet's way ended, and nothing else.
struct VerdictRecorder: ForwardingRecorder {
  private(set) var verdict: Trace.Verdict?

  init(_ packet: Packet, from origin: Endpoint) {}

  mutating func note(
    _ finding: @autoclosure () -> Finding, at component: @autoclosure () -> Component,
    _ packet: Packet
  ) {}

  mutating func refuse(
    _ finding: @autoclosure () -> Finding, at component: @autoclosure () -> Component,
    _ packet: Packet
  ) {
    verdict = .dropped(at: component(), because: finding())
  }

  mutating func cross(_ crossing: @autoclosure () -> Trace.Crossing) {}

  mutating func arrive(at endpoint: @autoclosure () -> Endpoint, as packet: Packet) {
    verdict = .delivered(to: endpoint(), as: packet)
  }
}

/// What flow logs need of a packet's way: the interfaces crossed, and whether it arrived.
///
/// A trace without its hops, for traffic that nobody asks about.
struct CrossingRecorder: ForwardingRecorder {
  let packet: Packet
  private(set) var crossings: [Trace.Crossing] = []
  private(set) var arrival: Trace.Arrival?

  init(_ packet: Packet, from origin: Endpoint) { self.packet = packet }

  mutating func note(
    _ finding: @autoclosure () -> Finding, at component: @autoclosure () -> Component,
    _ packet: Packet
  ) {}

  mutating func refuse(
    _ finding: @autoclosure () -> Finding, at component: @autoclosure () -> Component,
    _ packet: Packet
  ) {}

  mutating func cross(_ crossing: @autoclosure () -> Trace.Crossing) {
    crossings.append(crossing())
  }

  mutating func arrive(at endpoint: @autoclosure () -> Endpoint, as packet: Packet) {
    arrival = Trace.Arrival(endpoint: endpoint(), packet: packet)
  }
}
