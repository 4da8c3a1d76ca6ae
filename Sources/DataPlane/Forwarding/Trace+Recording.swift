import NetworkModel

/// A trace keeps everything.
extension Trace: ForwardingRecorder {
  mutating func note(
    _ finding: @autoclosure () -> Finding, at component: @autoclosure () -> Component,
    _ packet: Packet
  ) {
    let step = Step(finding: finding(), packet: packet)
    let component = component()
    if let last = hops.indices.last, hops[last].component == component {
      hops[last].steps.append(step)
    } else {
      hops.append(Hop(component: component, steps: [step]))
    }
  }

  mutating func refuse(
    _ finding: @autoclosure () -> Finding, at component: @autoclosure () -> Component,
    _ packet: Packet
  ) {
    note(finding(), at: component(), packet)
  }

  mutating func cross(_ crossing: @autoclosure () -> Crossing) { crossings.append(crossing()) }

  mutating func arrive(at endpoint: @autoclosure () -> Endpoint, as packet: Packet) {
    arrival = Arrival(endpoint: endpoint(), packet: packet)
  }
}
