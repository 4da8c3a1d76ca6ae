public import Foundations
public import NetworkModel

extension Fabric {
  /// The address of the Region's range from which this account's sessions come.
  ///
  /// AWS uses several; one keeps the terminal's traffic in one pair of a lab's top ten, as in the
  /// results that learners show (EIC-04).
  public var instanceConnectAddress: IPv4Address {
    let range = Region.instanceConnectRange(of: network.region)
    let offset = (GivenNumber(network.account)?.value ?? 0) % range.count
    return IPv4Address(rawValue: range.address.rawValue + UInt32(offset))
  }

  /// Opens a session, whose packets the flow logs see (EIC-01, EIC-06).
  public mutating func openInstanceConnectSession(
    to instance: ResourceID<Instance>
  ) -> Result<InstanceConnectSession, InstanceConnectFailure> {
    let address = instanceConnectAddress
    let port = drawEphemeralPort()
    let request: Packet
    switch instanceConnectRequest(to: instance, from: address, port: port) {
    case .failure(let failure): return .failure(failure)
    case .success(let packet): request = packet
    }
    let roundTrip = send(request, from: .internetHost(address))
    if let failure = failure(of: roundTrip, to: instance) { return .failure(failure) }
    guard case .interface(let interface) = roundTrip.request.arrival?.endpoint else {
      return .failure(.noPublicAddress)
    }
    instanceConnectSessionCount += 1
    let session = InstanceConnectSession(
      id: instanceConnectSessionCount, instance: instance, interface: interface,
      serviceAddress: address, servicePort: port, publicAddress: request.destination,
      openedAt: now)
    instanceConnectSessions.append(session)
    // Key exchange, login and the first prompt.
    instanceConnectTraffic(session, packetsIn: 13, bytesIn: 3316, packetsOut: 14, bytesOut: 4632)
    return .success(session)
  }

  /// Ends the session with the closing packets of its connection.
  public mutating func closeInstanceConnectSession(_ id: Int) {
    guard let session = instanceConnectSessions.first(where: { $0.id == id }) else { return }
    instanceConnectTraffic(
      session, flags: [.fin, .ack], packetsIn: 2, bytesIn: 104, packetsOut: 1, bytesOut: 52)
    instanceConnectSessions.removeAll { $0.id == id }
  }

  /// What a minute of an idle tab sends (EIC-06).
  public mutating func instanceConnectKeepAlive(_ session: InstanceConnectSession) {
    instanceConnectTraffic(session, packetsIn: 4, bytesIn: 344, packetsOut: 2, bytesOut: 176)
  }

  /// Packets of an open session: keystrokes in, output out. Answers whether they still pass; a
  /// session whose packets no longer do is as good as cut (SG-17).
  @discardableResult
  public mutating func instanceConnectTraffic(
    _ session: InstanceConnectSession, flags: TCPFlags = .ack, packetsIn: Int, bytesIn: Int,
    packetsOut: Int, bytesOut: Int
  ) -> Bool {
    let request = transmit(
      session.packet(flags, length: 86), from: .internetHost(session.serviceAddress),
      packets: packetsIn, bytes: bytesIn)
    guard case .delivered(.interface(let interface), let packet) = request.verdict,
      interface == session.interface
    else { return false }
    let answer = packet.answered(
      by: .tcp(sourcePort: 22, destinationPort: session.servicePort, flags: flags), length: 88)
    let reply = transmit(
      answer, from: .interface(interface), answering: request, packets: packetsOut,
      bytes: bytesOut)
    return reply.isDelivered
  }

  private func instanceConnectRequest(
    to id: ResourceID<Instance>, from address: IPv4Address, port: Int
  ) -> Result<Packet, InstanceConnectFailure> {
    guard let instance = network.instances[id] else { return .failure(.noSuchInstance) }
    guard instance.state == .running else { return .failure(.notRunning(instance.state)) }
    guard let interface = network.primaryInterface(of: instance),
      let target = network.publicAddress(of: interface)
    else { return .failure(.noPublicAddress) }
    return .success(.connectionRequest(from: address, port: port, to: target, port: 22))
  }

  private func failure(
    of roundTrip: RoundTrip, to id: ResourceID<Instance>
  ) -> InstanceConnectFailure? {
    guard case .answered(let answer) = roundTrip.outcome else { return .blocked(roundTrip) }
    guard !answer.tcpFlags.contains(.rst) else {
      return .stillBooting(until: network.instances[id].flatMap { network.sshReadyAt($0) } ?? now)
    }
    return nil
  }
}

extension InstanceConnectFailure: Error {}

/// An open EC2 Instance Connect tab: an SSH connection from the service's own addresses.
public struct InstanceConnectSession: Equatable, Sendable {
  /// Counts up from 1 in each cloud.
  public let id: Int
  public let instance: ResourceID<Instance>
  public let interface: ResourceID<NetworkInterface>
  /// Of the Region's EC2_INSTANCE_CONNECT range (EIC-04).
  public let serviceAddress: IPv4Address
  public let servicePort: Int
  /// The instance's public address when the session was opened.
  public let publicAddress: IPv4Address
  public let openedAt: Instant

  /// A packet of the session towards the instance.
  func packet(_ flags: TCPFlags, length: Int) -> Packet {
    Packet(
      from: serviceAddress, to: publicAddress,
      .tcp(sourcePort: servicePort, destinationPort: 22, flags: flags), length: length)
  }
}

/// Why EC2 Instance Connect could not open a session: what AWS shows, and what it does not tell.
public enum InstanceConnectFailure: Equatable, Sendable {
  case noSuchInstance
  case noPublicAddress
  case notRunning(Instance.State)
  /// The SSH server listens from then on.
  case stillBooting(until: Instant)
  /// The request or its answer is lost on the way.
  case blocked(RoundTrip)

  /// The page's own words (EIC-05); for all but the first two it never tells the cause.
  public var message: String {
    switch self {
    case .noSuchInstance: "The instance does not exist."
    case .noPublicAddress:
      "No public IPv4 address assigned. With no public IPv4 address, you can't use EC2 Instance "
        + "Connect."
    case .notRunning, .stillBooting, .blocked:
      "Failed to connect to your instance\n"
        + "Error establishing SSH connection to your instance. Try again later."
    }
  }
}
