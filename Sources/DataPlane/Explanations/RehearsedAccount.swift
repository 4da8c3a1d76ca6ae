public import AWSModel
public import Documents
import Foundations
public import NetworkModel

/// An account on whose copy fixes are tried before anybody is told of them.
///
/// The services that carry commands out lie above the data plane, which therefore knows them by this
/// much only.
public protocol RehearsedAccount: Sendable {
  var fabric: Fabric { get }
  /// The Region that commands mean where they name none.
  var homeRegion: String { get }
  /// Turns to another Region.
  mutating func serve(_ region: String)
  /// Answers a call, or throws what AWS would answer and changes nothing.
  mutating func handle(_ request: Request) throws(AWSError) -> JSONObject
  /// Lets simulated time pass, and whatever falls due in it happen.
  mutating func advance(byMilliseconds milliseconds: Int)
}

extension RehearsedAccount {
  var network: Network { fabric.network }
  var now: Instant { fabric.now }
}

extension RehearsedAccount {
  /// Everything about a packet: its ways, what is in them, its records and the smallest changes
  /// after which it is answered. Nothing changes.
  public func explain(_ probe: Probe) -> Explanation {
    explain(fabric.packet(of: probe), from: probe.origin, to: probe.receiver)
  }

  /// - Parameter receiver: whose public address is meant, whatever it will be by then.
  public func explain(
    _ packet: Packet, from origin: Endpoint, to receiver: ResourceID<NetworkInterface>? = nil
  ) -> Explanation {
    let roundTrip = fabric.exchange(packet, from: origin, to: receiver)
    var planner = FixPlanner(packet, from: origin, to: receiver, in: self)
    planner.run()
    let isNobodys = planner.obstacles.contains { obstacle in
      [.publicAddressUnknown, .addressUnused].contains(obstacle.blocker.step.finding)
    }
    let records = records(of: roundTrip)
    return Explanation(
      packet: packet,
      lacksAddress: receiver != nil && packet.destination == .version4(InternetHost.anyAddress),
      roundTrip: roundTrip, forward: lines(of: roundTrip.request),
      return: roundTrip.reply.map(lines) ?? [],
      blockers: planner.obstacles.enumerated().map { index, obstacle in
        Explanation.Blocker(
          leg: obstacle.leg, component: obstacle.blocker.component, step: obstacle.blocker.step,
          route: obstacle.route, isDecisive: index == 0)
      },
      formerHolder: isNobodys ? fabric.formerHolder(of: packet.destination) : nil,
      records: records,
      fixes: planner.fixes, isFixable: planner.isFixed, now: now,
      names: names(in: roundTrip, planner, records))
  }

  private func lines(of trace: Trace) -> [Explanation.Line] {
    trace.hops.flatMap { hop in
      let network = fabric.network(of: hop.component)
      return hop.steps.map {
        Explanation.Line(
          component: hop.component, step: $0, route: network.detail(of: $0.finding, for: $0.packet))
      }
    }
  }

  private func records(of roundTrip: RoundTrip) -> [Explanation.Record] {
    let traces = [roundTrip.request] + (roundTrip.reply.map { [$0] } ?? [])
    return traces.flatMap { trace in
      fabric.observations(of: trace, packets: 1, bytes: trace.packet.length).map { observation in
        Explanation.Record(
          observation: observation,
          flowLogs: fabric.flowLogs(recording: observation))
      }
    }
  }

  private func names(
    in roundTrip: RoundTrip, _ planner: FixPlanner<Self>, _ records: [Explanation.Record]
  ) -> ResourceNames {
    var ids: [String] = []
    for hop in roundTrip.request.hops + (roundTrip.reply?.hops ?? []) {
      ids.append(hop.component.identifier)
      ids += hop.steps.flatMap(\.finding.mentioned)
    }
    for obstacle in planner.obstacles {
      ids.append(obstacle.blocker.component.identifier)
      ids += obstacle.blocker.step.finding.mentioned
    }
    ids += planner.fixes.flatMap(\.changes).flatMap(\.mentioned)
    ids += records.map(\.observation.interface.rawValue)
    var names = ResourceNames()
    for there in fabric.everywhere {
      for id in ids { names.add(id, in: there.network) }
    }
    return names
  }
}
