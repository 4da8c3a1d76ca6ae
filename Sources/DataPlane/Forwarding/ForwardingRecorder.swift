import NetworkModel

/// Takes down what a walk through the network finds, as much of it as its user wants to know.
///
/// Findings come unevaluated, so a recorder that has no use for one does not pay for it.
protocol ForwardingRecorder {
  init(_ packet: Packet, from origin: Endpoint)

  /// A check that the packet passed.
  mutating func note(
    _ finding: @autoclosure () -> Finding, at component: @autoclosure () -> Component,
    _ packet: Packet)
  /// A check that it failed; only a diagnosis has more than one.
  mutating func refuse(
    _ finding: @autoclosure () -> Finding, at component: @autoclosure () -> Component,
    _ packet: Packet)
  mutating func cross(_ crossing: @autoclosure () -> Trace.Crossing)
  mutating func arrive(at endpoint: @autoclosure () -> Endpoint, as packet: Packet)
}
