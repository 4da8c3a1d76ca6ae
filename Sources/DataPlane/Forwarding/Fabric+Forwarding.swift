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
      packet, from: origin, to: receiver, in: self, answering: request?.crossings)
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
    _ packet: Packet, from origin: Endpoint, answering request: Passage? = nil
  ) -> Passage {
    var walk = Forwarding<Passage>(packet, from: origin, in: self, answering: request?.crossings)
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
      answering: request?.crossings)
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
    meantBy address: IPv4Address, from vpc: ResourceID<VPC>
  ) -> [NetworkInterface] {
    guard let home = network.vpcs.place(of: vpc) else { return [] }
    return compiled.interfaces(meantBy: address, from: home).map { network.networkInterfaces[$0] }
  }
}
