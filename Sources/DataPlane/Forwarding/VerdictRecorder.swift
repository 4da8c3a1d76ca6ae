import NetworkModel

/// How a packet's way ended, and nothing else.
struct VerdictRecorder: ForwardingRecorder {
  private(set) var verdict: Trace.Verdict?

  init(_ packet: Packet, from origin: Endpoint) {}

  mutating func note(
    _ finding: @autoclosure () -> Finding, at component: @autoclosure () -> Component,
    _ packet: Packet
  ) {}

  mutating func refuse(
    _ finding: @autoclosure () -> Finding, at component: @autoclosure () -> Component,
    _ packet: Packet
  ) {
    verdict = .dropped(at: component(), because: finding())
  }

  mutating func cross(_ crossing: @autoclosure () -> Trace.Crossing) {}

  mutating func arrive(at endpoint: @autoclosure () -> Endpoint, as packet: Packet) {
    verdict = .delivered(to: endpoint(), as: packet)
  }
}
