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

  /// Opens a session from the browser, whose packets the flow logs see (EIC-01, EIC-06).
  public mutating func openInstanceConnectSession(
    to id: ResourceID<Instance>
  ) -> Result<InstanceConnectSession, InstanceConnectFailure> {
    guard let instance = network.instances[id] else { return .failure(.noSuchInstance) }
    guard instance.state == .running else { return .failure(.notRunning(instance.state)) }
    guard let interface = network.primaryInterface(of: instance) else {
      return .failure(.noPublicAddress)
    }
    switch instanceConnectOrigin(of: instance) {
    case .interface(let endpoint):
      return openSession(to: .version4(interface.primaryAddress), from: .interface(endpoint))
    case let service:
      guard let target = network.publicAddress(of: interface) else {
        return .failure(.noPublicAddress)
      }
      return openSession(to: .version4(target), from: service)
    }
  }

  /// Where the service's packets to an instance come from: its own range, or, where the instance has
  /// no public address, an endpoint in the VPC (EIC-08).
  public func instanceConnectOrigin(of instance: Instance) -> Endpoint {
    if network.publicAddress(of: instance) == nil,
      let endpoint = instanceConnectEndpoint(in: instance.vpc)
    {
      return .interface(endpoint.networkInterface)
    }
    return .internetHost(.version4(instanceConnectAddress))
  }

  public func instanceConnectEndpoint(in vpc: ResourceID<VPC>) -> InstanceConnectEndpoint? {
    network.instanceConnectEndpoints.first { $0.vpc == vpc && $0.state == .createComplete }
  }

  /// Opens an SSH session with whoever answers at an address, from wherever the client is.
  public mutating func openSession(
    to target: IPAddress, from origin: Endpoint
  ) -> Result<InstanceConnectSession, InstanceConnectFailure> {
    let address = sourceAddress(of: origin, to: target)
    let port = drawEphemeralPort()
    let request = Packet.connectionRequest(from: address, port: port, to: target, port: 22)
    let roundTrip = send(request, from: origin)
    guard case .interface(let reached) = roundTrip.request.arrival?.endpoint,
      let (network, interface) = interface(reached), let instance = network.instance(of: interface)
    else { return .failure(.blocked(roundTrip)) }
    if let failure = failure(of: roundTrip, to: instance) { return .failure(failure) }
    let session = InstanceConnectSession(
      id: 0, instance: instance.id, interface: reached, origin: origin, serviceAddress: address,
      servicePort: port, publicAddress: request.destination, openedAt: now)
    // An open connection is the machine's, in whichever Region that stands.
    let opened =
      elsewhere.firstIndex(holding: reached).map { elsewhere[$0].note(session) } ?? note(session)
    // Key exchange, login and the first prompt.
    instanceConnectTraffic(opened, packetsIn: 13, bytesIn: 3316, packetsOut: 14, bytesOut: 4632)
    return .success(opened)
  }

  /// Keeps an open session under the next number.
  private mutating func note(_ session: InstanceConnectSession) -> InstanceConnectSession {
    instanceConnectSessionCount += 1
    var session = session
    session.id = instanceConnectSessionCount
    instanceConnectSessions.append(session)
    return session
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
      session.packet(flags, length: 86), from: session.origin,
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

  private func failure(
    of roundTrip: RoundTrip, to instance: Instance
  ) -> InstanceConnectFailure? {
    guard case .answered(let answer) = roundTrip.outcome else { return .blocked(roundTrip) }
    guard !answer.tcpFlags.contains(.rst) else {
      return .stillBooting(until: network.sshReadyAt(instance) ?? now)
    }
    return nil
  }
}

extension InstanceConnectFailure: Error {}

/// An open SSH connection: an EC2 Instance Connect tab, from the service's own addresses, or `ssh`
/// from another machine.
public struct InstanceConnectSession: Equatable, Sendable {
  /// Counts up from 1 in each cloud.
  public fileprivate(set) var id: Int
  public let instance: ResourceID<Instance>
  public let interface: ResourceID<NetworkInterface>
  /// Where the client is.
  public let origin: Endpoint
  /// The client's, as the instance sees it; in a tab, of the Region's EC2_INSTANCE_CONNECT range
  /// (EIC-04).
  public let serviceAddress: IPAddress
  public let servicePort: Int
  /// The instance's address by which the client called it.
  public let publicAddress: IPAddress
  public let openedAt: Instant

  /// No connection at all, but the machine itself, while it boots.
  package init(
    atBootOf instance: ResourceID<Instance>, interface: NetworkInterface, at moment: Instant
  ) {
    self.init(
      id: 0, instance: instance, interface: interface.id, origin: .interface(interface.id),
      serviceAddress: .version4(interface.primaryAddress), servicePort: 0,
      publicAddress: .version4(interface.primaryAddress), openedAt: moment)
  }

  init(
    id: Int, instance: ResourceID<Instance>, interface: ResourceID<NetworkInterface>,
    origin: Endpoint, serviceAddress: IPAddress, servicePort: Int, publicAddress: IPAddress,
    openedAt: Instant
  ) {
    self.id = id
    self.instance = instance
    self.interface = interface
    self.origin = origin
    self.serviceAddress = serviceAddress
    self.servicePort = servicePort
    self.publicAddress = publicAddress
    self.openedAt = openedAt
  }

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
