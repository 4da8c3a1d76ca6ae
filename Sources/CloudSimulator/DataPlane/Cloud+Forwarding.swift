extension Cloud {
  /// The way of one packet, in one direction, as the cloud is now; nothing changes.
  ///
  /// `request` is the trace that this packet answers, when it does: security groups let answers
  /// pass where they let the request pass (SG-15), network ACLs do not (SG-20).
  public func forward(
    _ packet: Packet, from origin: Endpoint, answering request: Trace? = nil
  ) -> Trace {
    var walk = Forwarding(
      packet, from: origin, in: self, purpose: .delivery, answering: request)
    walk.run()
    return walk.trace
  }

  /// Like `forward`, but notes every failed check on the way to the intended receiver.
  func diagnose(_ packet: Packet, from origin: Endpoint, answering request: Trace? = nil) -> Trace {
    var walk = Forwarding(
      packet, from: origin, in: self, purpose: .diagnosis, answering: request)
    walk.run()
    return walk.trace
  }

  /// A packet and the answer to it, each with its trace; nothing changes.
  public func exchange(_ packet: Packet, from origin: Endpoint) -> RoundTrip {
    let request = forward(packet, from: origin)
    guard case .delivered(let receiver, let arrived) = request.verdict,
      let answer = answer(to: arrived, at: receiver)
    else { return RoundTrip(request: request, reply: nil) }
    return RoundTrip(request: request, reply: forward(answer, from: receiver, answering: request))
  }

  /// Every interface outside the VPC's own routing that has that private address, the likeliest
  /// first: by an active peering connection, by any other, without one.
  func networkInterfaces(
    meantBy address: IPv4Address, from vpc: ResourceID<VPC>
  ) -> [NetworkInterface] {
    let candidates = networkInterfaces.filter { $0.privateAddresses.contains(address) }
    func distance(_ interface: NetworkInterface) -> Int {
      if interface.vpc == vpc { return 0 }
      if arePeered(vpc, interface.vpc) { return 1 }
      return peeringConnections.contains { $0.links(vpc, interface.vpc) } ? 2 : 3
    }
    return (0...3).flatMap { wanted in candidates.filter { distance($0) == wanted } }
  }

  /// Whether the account holds that public address, in use or not.
  func isPublicAddressOfAccount(_ address: IPv4Address) -> Bool {
    elasticIPAddresses.contains { $0.publicAddress == address }
      || networkInterfaces.contains { $0.autoAssignedPublicAddress == address }
  }
}
