public import AWSServices
public import DataPlane
import Documents
import Foundations
public import LabShell
import Lessons
import NetworkModel

/// A packet that somebody asks about in words: from where, to where, and what kind.
public struct PacketProbe: Equatable, Sendable {
  public let probe: Probe

  public init(_ probe: Probe) { self.probe = probe }

  /// - Parameters:
  ///   - from: an instance by name, id or address; `internet`, the learner's own computer; or
  ///     `connect`, where Instance Connect comes from.
  ///   - to: an instance (seen from inside its private address is meant, from outside its public
  ///     one), a network interface or an address, with `:PORT` for TCP and `:PORT/udp` for UDP; an IPv6 address with a port
  ///     stands in brackets.
  ///   - traffic: `icmp`, `tcp/22`, `udp/53`; a port in `to` says TCP.
  public static func make(
    from: String, to: String, traffic: String = "icmp", in cloud: Cloud
  ) -> Result<PacketProbe, PathProblem> {
    do throws(PathProblem) {
      let (end, port) = try split(to)
      guard let traffic = port ?? Traffic(parsing: traffic) else { throw .badTraffic(traffic) }
      let origin = try origin(from, in: cloud)
      let destination = try destination(end, seenFrom: origin, in: cloud)
      return .success(PacketProbe(Probe(from: origin, to: destination, traffic)))
    } catch {
      return .failure(error)
    }
  }

  /// The packet of a lost attempt, as it would be sent again now.
  public static func make(of loss: LostPacket, in cloud: Cloud) -> Result<PacketProbe, PathProblem>
  {
    if let gone = cloud.deletedInterface(of: loss.from) { return .failure(.senderGone(gone)) }
    let destination: Probe.Destination
    switch loss.to {
    case .address(let address): destination = .address(address)
    case .instance(let id):
      do throws(PathProblem) {
        destination = .publicAddress(of: try interface(ofInstance: id.rawValue, in: cloud).id)
      } catch {
        return .failure(error)
      }
    }
    return .success(PacketProbe(Probe(from: loss.from, to: destination, loss.traffic)))
  }

  /// What comes of the packet now, without anything changing.
  public func result(in cloud: Cloud) -> ProbeResult {
    let roundTrip = cloud.fabric.exchange(probe)
    return roundTrip.isAnswered ? .answered(roundTrip) : .lost(explanation(in: cloud))
  }

  /// Whether an answer comes back, now, without anything changing: be it a refusal, for it is the
  /// network that is asked about, which no clock changes.
  public func isAnswered(in cloud: Cloud) -> Bool { cloud.fabric.exchange(probe).isAnswered }

  public func explanation(in cloud: Cloud) -> Explanation { cloud.explain(probe) }

  /// Whether an end of a packet, as it is typed, is something of the Region that the cloud serves.
  static func isKnown(_ text: String, in cloud: Cloud) -> Bool {
    guard let (end, _) = try? split(text) else { return false }
    if cloud.network.networkInterfaces[parsing: end] != nil { return true }
    if let address = IPAddress(parsing: end),
      cloud.network.interface(withPublicAddress: address) != nil
    {
      return true
    }
    return (try? InstanceReference.find([end], in: cloud)) != nil
  }

  // MARK: Reading words

  /// `10.2.3.4:53/udp` as the end and what is sent there, `nil` where no port is named.
  private static func split(_ text: String) throws(PathProblem) -> (end: String, Traffic?) {
    guard IPv6Address(parsing: text) == nil, let colon = text.utf8.lastIndex(of: UInt8(ascii: ":"))
    else {
      return (text, nil)
    }
    let service = text[text.index(after: colon)...].split(
      separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    let transport = service.count > 1 ? service[1].lowercased() : "tcp"
    guard let port = service.first, let traffic = Traffic(parsing: "\(transport)/\(port)") else {
      throw .badPort(text)
    }
    let end = text[..<colon]
    let isBracketed = end.hasPrefix("[") && end.hasSuffix("]")
    return (String(isBracketed ? end.dropFirst().dropLast() : end), traffic)
  }

  private static func origin(_ text: String, in cloud: Cloud) throws(PathProblem) -> Endpoint {
    switch text {
    case "internet", "me": return .learnersComputer
    case "connect": return .internetHost(.version4(cloud.fabric.instanceConnectAddress))
    default: break
    }
    if let interface = interface(named: text, in: cloud) { return .interface(interface.id) }
    if let address = IPAddress(parsing: text) {
      let interface = cloud.inEachRegion { there in
        there.network.networkInterfaces.first { $0.has(address) }
          ?? there.network.interface(withPublicAddress: address)
      }
      if let interface { return .interface(interface.id) }
      if address.isGlobal { return .internetHost(address) }
    }
    return .interface(try interface(ofInstance: text, in: cloud).id)
  }

  private static func destination(
    _ text: String, seenFrom origin: Endpoint, in cloud: Cloud
  ) throws(PathProblem) -> Probe.Destination {
    if let address = IPAddress(parsing: text) { return .address(address) }
    if let host = InternetHost.named(text) { return .address(.version4(host.address)) }
    let interface: NetworkInterface
    if let named = self.interface(named: text, in: cloud) {
      interface = named
    } else {
      interface = try self.interface(ofInstance: text, in: cloud)
    }
    // From outside only the public address can be meant.
    return switch origin {
    case .interface, .platformService: .address(.version4(interface.primaryAddress))
    case .internetHost, .learnersComputer, .awsService: .publicAddress(of: interface.id)
    }
  }

  /// Of the Region that the cloud serves, or of another one.
  private static func interface(named text: String, in cloud: Cloud) -> NetworkInterface? {
    cloud.inEachRegion { $0.network.networkInterfaces[parsing: text] }
  }

  private static func interface(
    ofInstance text: String, in served: Cloud
  ) throws(PathProblem) -> NetworkInterface {
    let cloud =
      served.inEachRegion { cloud in
        (try? InstanceReference.find([text], in: cloud)) == nil ? nil : cloud
      } ?? served
    let instance: Instance
    do throws(InstanceReference.Failure) {
      instance = try InstanceReference.find([text], in: cloud).instance
    } catch {
      throw PathProblem(error)
    }
    guard let interface = cloud.network.primaryInterface(of: instance) else {
      throw .gone(NamedResource(id: instance.id.rawValue, name: instance.name), instance.state)
    }
    return interface
  }
}

/// What became of a packet that somebody asked about.
public enum ProbeResult: Equatable, Sendable {
  case answered(RoundTrip)
  /// It or its answer is lost: everything that is in the way, and the smallest change.
  case lost(Explanation)
  /// There is no such packet.
  case impossible(PathProblem)
}

extension PacketProbe {
  /// Asks about a packet in the words of a lesson, and what becomes of it now; see `make`.
  public static func probe(
    from: String, to: String, traffic: String = "icmp", in cloud: Cloud
  ) -> ProbeResult {
    switch make(from: from, to: to, traffic: traffic, in: cloud) {
    case .success(let question): question.result(in: cloud)
    case .failure(let problem): .impossible(problem)
    }
  }
}

/// Between whom a packet goes, either way round, by private addresses or over the internet.
///
/// What mends one direction mostly mends the other, and what lets one port through tells of the way
/// that all take; so neither counts.
struct PacketPair: Hashable {
  private let ends: Set<String>
  private let isPublic: Bool

  init(_ probe: Probe, in cloud: Cloud) {
    let origin: String =
      if case .interface(let id) = probe.origin { id.rawValue } else { "outside" }
    switch probe.destination {
    case .publicAddress(let id):
      ends = [origin, id.rawValue]
      isPublic = true
    case .address(let address):
      let network = cloud.network
      let holder =
        network.interface(withPublicAddress: address)
        ?? network.networkInterfaces.first { $0.has(address) }
      ends = [origin, holder?.id.rawValue ?? address.description]
      isPublic = address.isGlobal
    }
  }
}

extension Evaluator {
  /// All that is in the way of a packet, as a name of a lesson has it; `nil` where there is no such packet.
  mutating func obstacles(of probe: Condition.Probe) -> JSONValue? {
    guard let from = strict(probe.from), let to = strict(probe.to) else { return nil }
    note([.network, .connections])
    guard
      case .success(let question) = PacketProbe.make(
        from: from, to: to, traffic: probe.traffic, in: cloud)
    else { return nil }
    if question.isAnswered(in: cloud) { return [] }
    note(.clock)
    return .array(question.explanation(in: cloud).blockers.map(\.document))
  }

  /// Between whom a condition wants a packet to be answered.
  mutating func wantedPairs(of condition: Condition) -> [PacketPair] {
    switch condition {
    case .probe(let probe, .replied): pair(probe.from, probe.to, probe.traffic)
    case .happened(.ping(let from?, let to?, .replied)): pair(from, to, "icmp")
    case .any(let conditions), .all(let conditions):
      conditions.flatMap { wantedPairs(of: $0) }
    case .aws, .probe, .route, .permits, .denies, .trusts, .happened, .lost, .not: []
    }
  }

  private mutating func pair(_ from: String, _ to: String, _ traffic: String) -> [PacketPair] {
    guard let from = strict(from), let to = strict(to),
      case .success(let question) = PacketProbe.make(
        from: from, to: to, traffic: traffic, in: cloud)
    else { return [] }
    return [PacketPair(question.probe, in: cloud)]
  }
}

extension Explanation.Blocker {
  fileprivate var document: JSONValue {
    var members: JSONObject = [
      "leg": .string(leg.rawValue), "component": .string(component.identifier),
      "code": code.map { .string($0.rawValue) } ?? .null,
    ]
    if case .networkACLEntry(let entry) = step.finding, !entry.isFinal {
      members["rule"] = .integer(entry.ruleNumber)
      members["direction"] = entry.isEgress ? "egress" : "ingress"
    }
    return .object(members)
  }
}

extension LessonContext {
  /// The open checkpoint that wants such a packet to be answered: to be told what mends its path
  /// costs what its next hint does.
  mutating func openCheckpoint(wanting probe: Probe, in lab: LabState) -> Checkpoint? {
    guard !lab.tutor.isCompleted else { return nil }
    evaluator.turn(to: lab.cloud, lab.tutor.history)
    let asked = PacketPair(probe, in: lab.cloud)
    for checkpoint in openCheckpoints(in: lab) {
      for requirement in checkpoint.requirements
      where evaluator.wantedPairs(of: requirement.condition).contains(asked) {
        return checkpoint
      }
    }
    return nil
  }
}

extension Cloud {
  /// The id of the interface that packets began at, where it is in no Region any more.
  func deletedInterface(of origin: Endpoint) -> String? {
    guard case .interface(let id) = origin,
      inEachRegion({ $0.network.networkInterfaces[id] }) == nil
    else { return nil }
    return id.rawValue
  }
}
