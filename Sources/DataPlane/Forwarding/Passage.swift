import NetworkModel

/// What flow logs need of a packet's way: the interfaces crossed, and whether it arrived.
///
/// A trace without its hops, for traffic that nobody asks about.
struct Passage: ForwardingRecorder {
  let packet: Packet
  private(set) var crossings: [Trace.Crossing] = []
  private(set) var arrival: Trace.Arrival?

  init(_ packet: Packet, from origin: Endpoint) { self.packet = packet }

  mutating func note(
    _ finding: @autoclosure () -> Finding, at component: @autoclosure () -> Component,
    _ packet: Packet
  ) {}

  mutating func refuse(
    _ finding: @autoclosure () -> Finding, at component: @autoclosure () -> Component,
    _ packet: Packet
  ) {}

  mutating func cross(_ crossing: @autoclosure () -> Trace.Crossing) {
    crossings.append(crossing())
  }

  mutating func arrive(at endpoint: @autoclosure () -> Endpoint, as packet: Packet) {
    arrival = Trace.Arrival(endpoint: endpoint(), packet: packet)
  }
}
