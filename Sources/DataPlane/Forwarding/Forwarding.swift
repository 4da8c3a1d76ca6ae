import Foundations
import NetworkModel

/// One packet's walk through the cloud: the only place where the rules of forwarding stand.
///
/// The order of checks is that of docs/data-plane.md: source/destination check, security groups
/// out, network ACL out, route, carrier, network ACL in, security groups in, guest. Each leg is a
/// method that ends by calling the next.
struct Forwarding<Recorder: ForwardingRecorder> {
  typealias Place = CompiledNetwork.Place

  let network: CompiledNetwork
  let connections: ConnectionTable
  let now: Instant
  let purpose: ForwardingPurpose
  /// What crossed interfaces when the packet is an answer: translators find the sender in it.
  let request: [Trace.Crossing]
  /// Interfaces where the flow is known from its request, so that security groups do not look at
  /// the answer (SG-15).
  let trackedInterfaces: [ResourceID<NetworkInterface>]
  let isAnswer: Bool
  /// Whose public address is meant, where the packet carries none that is known yet.
  let receiver: Place?
  var recorder: Recorder
  let origin: Endpoint
  var packet: Packet
  /// Interfaces that passed the packet on, so that no route leads it in a circle.
  var relays: [Place] = []
  /// Whether a guest passed the packet on, after which references to security groups don't see who
  /// sent it (SG-09).
  var losesGroups = false
  /// The interface whose instance's state is noted already.
  var isStateNotedOf: Place?

  /// `request` is what crossed interfaces when the packet is an answer, else `nil`.
  init(
    _ packet: Packet, from origin: Endpoint, to receiver: ResourceID<NetworkInterface>? = nil,
    in fabric: borrowing Fabric, purpose: ForwardingPurpose = .delivery,
    answering request: [Trace.Crossing]?
  ) {
    network = fabric.compiled
    connections = fabric.connections
    now = fabric.now
    self.purpose = purpose
    self.request = request ?? []
    trackedInterfaces = request?.map(\.interface) ?? []
    isAnswer = request != nil
    self.receiver = receiver.flatMap { [network] in network.place(of: $0) }
    recorder = Recorder(packet, from: origin)
    self.origin = origin
    self.packet = packet
  }

  mutating func run() {
    switch origin {
    case .interface(let id): leaveInterface(id)
    case .internetHost, .learnersComputer: crossInternet()
    case .platformService(let address): arrive(.platformService(address))
    case .awsService(_, let endpoint): leaveService(through: endpoint)
    }
  }

  // MARK: Taking notes

  @inline(__always)
  mutating func note(
    _ finding: @autoclosure () -> Finding, at component: @autoclosure () -> Component
  ) {
    recorder.note(finding(), at: component(), packet)
  }

  @inline(__always)
  mutating func refuse(
    _ finding: @autoclosure () -> Finding, at component: @autoclosure () -> Component
  ) {
    recorder.refuse(finding(), at: component(), packet)
  }

  /// Notes a failed check and answers whether the walk ends with it.
  @inline(__always)
  mutating func ends(
    _ finding: @autoclosure () -> Finding, at component: @autoclosure () -> Component
  ) -> Bool {
    refuse(finding(), at: component())
    return purpose == .delivery
  }

  mutating func arrive(_ endpoint: @autoclosure () -> Endpoint) {
    recorder.arrive(at: endpoint(), as: packet)
  }
}
