extension Cloud {
  /// Everything about a packet: its ways, what is in them, its records and the smallest changes
  /// after which it is answered. Nothing changes.
  public func explain(_ packet: Packet, from origin: Endpoint) -> Explanation {
    let roundTrip = exchange(packet, from: origin)
    let request = diagnose(packet, from: origin)
    var reply: Trace?
    if let arrival = request.arrival,
      let answer = answer(to: arrival.packet, at: arrival.endpoint)
    {
      reply = diagnose(answer, from: arrival.endpoint, answering: request)
    }
    var planner = FixPlanner(self)
    for blocker in request.blockers { planner.plan(blocker, of: request) }
    for blocker in reply?.blockers ?? [] {
      if let reply { planner.plan(blocker, of: reply) }
    }
    let obstacles =
      request.blockers.map { (Explanation.Leg.forward, $0) }
      + (reply?.blockers ?? []).map { (Explanation.Leg.return, $0) }
    return Explanation(
      packet: packet, roundTrip: roundTrip, forward: lines(of: roundTrip.request),
      return: roundTrip.reply.map(lines) ?? [],
      blockers: obstacles.enumerated().map { place, obstacle in
        Explanation.Blocker(
          leg: obstacle.0, component: obstacle.1.component, step: obstacle.1.step,
          sentence: sentence(for: obstacle.1.step), isDecisive: place == 0)
      },
      records: records(of: roundTrip), fixes: planner.fixes)
  }

  private func lines(of trace: Trace) -> [Explanation.Line] {
    trace.hops.flatMap { hop in
      hop.steps.map {
        Explanation.Line(component: hop.component, sentence: sentence(for: $0), code: $0.code)
      }
    }
  }

  private func records(of roundTrip: RoundTrip) -> [Explanation.Record] {
    let traces = [roundTrip.request] + (roundTrip.reply.map { [$0] } ?? [])
    return traces.flatMap { trace in
      observations(of: trace, packets: 1, bytes: trace.packet.length).map { observation in
        Explanation.Record(
          observation: observation,
          flowLogs: flowLogs.filter { isRecorded(observation, by: $0) }.map(\.id))
      }
    }
  }

  private func isRecorded(_ observation: FlowObservation, by flowLog: FlowLog) -> Bool {
    guard let interface = networkInterfaces[observation.interface] else { return false }
    let isCovered =
      switch flowLog.scope {
      case .vpc(let id): interface.vpc == id
      case .subnet(let id): interface.subnet == id
      case .networkInterface(let id): interface.id == id
      }
    let isWanted =
      switch flowLog.trafficType {
      case .all: true
      case .accept: observation.isAccepted
      case .reject: !observation.isAccepted
      }
    return isCovered && isWanted
  }
}
