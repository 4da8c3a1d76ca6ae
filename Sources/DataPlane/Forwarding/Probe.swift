public import Foundations
public import NetworkModel

/// A packet that somebody wonders about: from where, to whom, and what kind.
///
/// It names ends rather than addresses, so that it means the same after a start has given an
/// instance another public address.
public struct Probe: Hashable, Sendable {
  public enum Destination: Hashable, Sendable {
    case address(IPAddress)
    /// Whatever public address the interface has then; it may have none yet.
    case publicAddress(of: ResourceID<NetworkInterface>)
  }

  public var origin: Endpoint
  public var destination: Destination
  public var traffic: Traffic

  public init(from origin: Endpoint, to destination: Destination, _ traffic: Traffic) {
    self.origin = origin
    self.destination = destination
    self.traffic = traffic
  }

  /// The interface that is meant where the address follows from it.
  var receiver: ResourceID<NetworkInterface>? {
    if case .publicAddress(let id) = destination { id } else { nil }
  }
}

extension Fabric {
  /// The packet as it would be sent now; to a receiver without a public address it carries one that
  /// stands for an address yet to be assigned.
  public func packet(of probe: Probe) -> Packet {
    let destination =
      switch probe.destination {
      case .address(let address): address
      case .publicAddress(let id):
        interface(id).flatMap { $0.network.publicAddress(of: $0.interface) }
          .map(IPAddress.version4)
          ?? .version4(InternetHost.anyAddress)
      }
    return probe.traffic.packet(
      from: sourceAddress(of: probe.origin, to: destination), to: destination)
  }

  /// Whether the probe is answered by whoever it is for. A machine that refuses SSH because it is
  /// still booting does not count.
  public func answers(_ probe: Probe) -> Bool {
    let roundTrip = exchange(probe)
    return roundTrip.isAnswered && bootingGuest(of: roundTrip) == nil
  }

  /// What keeps an SSH connection from an instance that it reaches: the boot.
  func bootingGuest(of roundTrip: RoundTrip) -> Trace.Blocker? {
    guard case .answered(let answer) = roundTrip.outcome, answer.tcpFlags.contains(.rst),
      let arrival = roundTrip.request.arrival, arrival.packet.destinationPort == 22,
      case .interface(let id) = arrival.endpoint,
      let (network, interface) = interface(id), let instance = network.instance(of: interface),
      let moment = network.sshReadyAt(instance), moment > now
    else { return nil }
    return Trace.Blocker(
      component: .networkInterface(id),
      step: Trace.Step(finding: .sshNotUp(until: moment), packet: arrival.packet))
  }

  /// The probe's packet and the answer to it, now; nothing changes.
  public func exchange(_ probe: Probe) -> RoundTrip {
    exchange(packet(of: probe), from: probe.origin, to: probe.receiver)
  }
}

/// Where a packet begins or ends.
public enum Endpoint: Hashable, Sendable {
  /// The guest behind a network interface.
  case interface(ResourceID<NetworkInterface>)
  /// A host on the internet, by its public address.
  case internetHost(IPAddress)
  /// The machine that the learner sits at, behind a home router.
  case learnersComputer
  /// A link-local service of the platform: metadata, resolver, time (INS-16, VPC-18).
  case platformService(IPAddress)
  /// A host of S3 or DynamoDB, reached through a gateway endpoint.
  case awsService(IPv4Address, through: ResourceID<VPCEndpoint>)
}

/// What kind of packet is meant: a ping, or the first packet to a port.
public enum Traffic: Hashable, Sendable {
  case icmp
  case tcp(port: Int)
  case udp(port: Int)

  /// Reads `icmp`, `tcp/22` and `udp/53`, as lessons write them.
  public init?(parsing text: some StringProtocol) {
    if text == "icmp" {
      self = .icmp
      return
    }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let port = GivenNumber(String(parts[1]))?.value,
      Self.ports.contains(port)
    else { return nil }
    switch parts[0] {
    case "tcp": self = .tcp(port: port)
    case "udp": self = .udp(port: port)
    default: return nil
    }
  }

  public static let ports = 1...65_535

  func packet(from source: IPAddress, to destination: IPAddress) -> Packet {
    // Any ephemeral port will do for a question (ACL-05).
    switch self {
    case .icmp: .echoRequest(from: source, to: destination)
    case .tcp(let port):
      .connectionRequest(from: source, port: 40_000, to: destination, port: port)
    case .udp(let port):
      .datagram(from: source, port: 40_000, to: destination, port: port, dataLength: 32)
    }
  }
}
