import DataPlane
import Foundations
import NetworkModel

/// Looks for a packet that gets from one end of a path to the other, and its answer back.
///
/// AWS's analysis knows sets of packets; this one tries packets that differ in what rules ask for,
/// by the one forwarding function, until one passes. What nobody specified, it may choose: that is
/// what "a path exists" means.
struct ReachabilitySearch {
  struct Attempt {
    var forward: ReachabilityLeg
    /// `nil` when nothing arrived that could be answered.
    var reply: ReachabilityLeg?
    /// Whether what arrives is what the path wants at its destination.
    var isWanted = true

    var isPathFound: Bool { forward.isOpen && isWanted && (reply?.isOpen ?? false) }
  }

  let path: NetworkInsightsPath
  /// Without the flows that security groups remember now: the analysis is one of configuration.
  let cloud: Cloud
  /// More than anyone's rules make different, and little enough to take no time.
  private static let limit = 400

  init(_ path: NetworkInsightsPath, in cloud: Cloud) {
    self.path = path
    var still = cloud
    still.fabric.connections = ConnectionTable()
    self.cloud = still
  }

  func report() -> ReachabilityReport {
    let writer = ReachabilityWriter(path: path, cloud: cloud)
    var best: Attempt?
    for candidate in ReachabilityCandidates(path, in: cloud).all.prefix(Self.limit) {
      let attempt = walk(candidate)
      if attempt.isPathFound { return writer.report(on: attempt) }
      if best == nil || (attempt.forward.isOpen && best?.forward.isOpen == false) { best = attempt }
    }
    return best.map { writer.report(on: $0) } ?? writer.reportWithoutPackets()
  }

  private func walk(_ candidate: ReachabilityCandidates.Candidate) -> Attempt {
    let (start, end) = (path.source.carrier, path.destination?.carrier)
    let open = opened(
      for: candidate.packet.destination, beyond: path.source, from: candidate.origin)
    let trace = open.fabric.diagnose(candidate.packet, from: candidate.origin)
    let forward = ReachabilityLeg(trace, from: start, to: end)
    guard let arrival = trace.arrival, let answer = Self.answer(to: arrival.packet) else {
      return Attempt(forward: forward, reply: nil)
    }
    let back = opened(for: answer.destination, beyond: path.destination, from: arrival.endpoint)
    let reply = back.fabric.diagnose(answer, from: arrival.endpoint, answering: trace)
    return Attempt(
      forward: forward, reply: ReachabilityLeg(reply, from: end, to: start),
      isWanted: path.filterAtDestination?.admits(arrival.packet) ?? true)
  }

  /// A path that begins at a peering connection asks nothing of the network beyond it: on a copy,
  /// the far end's table gets the route that brings the packet here.
  private func opened(
    for address: IPAddress, beyond end: NetworkInsightsPath.End?, from origin: Endpoint
  ) -> Cloud {
    guard case .peeringConnection(let connection) = end, case .interface(let id) = origin,
      case .version4(let address) = address, let (network, interface) = cloud.fabric.interface(id),
      let table = network.subnets[interface.subnet].flatMap({ network.routeTable(of: $0) })
    else { return cloud }
    var copy = cloud
    let block = CIDR(address, prefixLength: 32)
    copy.inRegion(network.region) { there in
      there.network.routeTables.update(table.id) {
        $0.routes.removeAll { $0.destination == .block(block) }
        $0.routes.append(
          Route(destination: block, target: .peeringConnection(connection), origin: .createRoute))
      }
    }
    return copy
  }

  /// What whoever is asked would send back: configuration says nothing of who listens.
  private static func answer(to packet: Packet) -> Packet? {
    switch packet.payload {
    case .tcp(let source, let destination, _):
      packet.answered(
        by: .tcp(sourcePort: destination, destinationPort: source, flags: [.syn, .ack]), length: 60)
    case .udp(let source, let destination):
      packet.answered(
        by: .udp(sourcePort: destination, destinationPort: source), length: packet.length)
    case .icmp, .other: nil
    }
  }
}

extension NetworkInsightsPath.End {
  /// What stands at this end in a trace, `nil` for interfaces, with which traces begin and end.
  var carrier: Component? {
    switch self {
    case .instance, .networkInterface: nil
    case .internetGateway(let id): .internetGateway(id)
    case .peeringConnection(let id): .peeringConnection(id)
    }
  }
}

extension NetworkInsightsPath.Filter {
  func admits(_ packet: Packet) -> Bool {
    (sourceAddress.map { .version4($0) == packet.source } ?? true)
      && (destinationAddress.map { .version4($0) == packet.destination } ?? true)
      && (sourcePorts?.contains(packet.sourcePort) ?? true)
      && (destinationPorts?.contains(packet.destinationPort) ?? true)
  }
}

/// One direction of an analysis: a trace, cut to what lies between the two ends of the path.
struct ReachabilityLeg {
  struct Check {
    var component: Component
    var step: Trace.Step
  }

  let trace: Trace
  let checks: [Check]
  /// Whether the trace touched the gateways or connections that are the ends.
  let touchesEnds: Bool
  let beginsAtInterface: Bool
  let endsAtInterface: Bool

  /// `nil` stands for an end that is an interface, where a trace begins or ends anyway.
  init(_ trace: Trace, from start: Component?, to end: Component?) {
    self.trace = trace
    beginsAtInterface = start == nil
    endsAtInterface = end == nil
    let all = trace.hops.flatMap { hop in
      hop.steps.map { Check(component: hop.component, step: $0) }
    }
    let first = start.map { start in all.firstIndex { $0.component == start } } ?? 0
    let last = end.map { end in all.lastIndex { $0.component == end } } ?? all.count - 1
    touchesEnds = first != nil && last != nil
    let lower = first ?? 0
    let upper = (last ?? all.count - 1) + 1
    checks = lower < upper ? Array(all[lower..<upper]) : all
  }

  var blockers: [Check] { checks.filter { !$0.step.isPassed } }

  /// Passes from one end to the other; a way that turns round at an internet gateway is none that
  /// Reachability Analyzer follows (IGW_NAT_REFLECTION).
  var isOpen: Bool {
    blockers.isEmpty && touchesEnds && reflection == nil
      && (!endsAtInterface || trace.arrival != nil)
  }

  /// The internet gateway at which the packet turns round on its way to an interface.
  var reflection: Component? {
    guard endsAtInterface else { return nil }
    return checks.first { $0.step.finding == .turnsRound }?.component
  }

  /// Checks before the first that failed.
  var passed: ArraySlice<Check> { checks.prefix { $0.step.isPassed } }
}
