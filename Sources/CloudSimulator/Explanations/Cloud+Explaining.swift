extension Cloud {
  /// Everything about a packet: its ways, what is in them, its records and the smallest changes
  /// after which it is answered. Nothing changes.
  public func explain(_ probe: Probe) -> Explanation {
    explain(packet(of: probe), from: probe.origin, to: probe.receiver)
  }

  public func explain(
    _ packet: Packet, from origin: Endpoint, to receiver: ResourceID<NetworkInterface>? = nil
  ) -> Explanation {
    let roundTrip = exchange(packet, from: origin, to: receiver)
    var rehearsal = FixRehearsal(packet, from: origin, to: receiver, in: self)
    rehearsal.run()
    return Explanation(
      packet: packet, roundTrip: roundTrip, forward: lines(of: roundTrip.request),
      return: roundTrip.reply.map(lines) ?? [],
      blockers: rehearsal.obstacles.enumerated().map { place, obstacle in
        Explanation.Blocker(
          leg: obstacle.leg, component: obstacle.blocker.component, step: obstacle.blocker.step,
          sentence: obstacle.sentence, isDecisive: place == 0)
      },
      records: records(of: roundTrip), fixes: rehearsal.fixes)
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
    return flowLog.covers(interface) && flowLog.records(observation)
  }
}
