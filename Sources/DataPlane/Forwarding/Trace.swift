public import NetworkModel

/// The way of one packet in one direction: every hop, what was checked there and how it ended.
///
/// Flow records, explanations and pictures are views of this; nothing else decides about packets.
public struct Trace: Equatable, Sendable {
  /// One check and what it found.
  public struct Step: Equatable, Sendable {
    public var finding: Finding
    /// The packet as the check saw it.
    public var packet: Packet

    public var isPassed: Bool { finding.isPassed }
    public var code: ReachabilityCode? { finding.code(of: packet) }
  }

  /// All checks that one component made, one after the other.
  public struct Hop: Equatable, Sendable {
    public var component: Component
    public var steps: [Step]
  }

  /// A failed check and where it was made.
  public struct Blocker: Equatable, Sendable {
    public var component: Component
    public var step: Step

    package init(component: Component, step: Step) {
      self.component = component
      self.step = step
    }
  }

  /// A network interface that the packet reached, and whether security groups and network ACL let
  /// it pass there: what a flow record tells (FL-20).
  public struct Crossing: Equatable, Sendable {
    public var interface: ResourceID<NetworkInterface>
    public var isEgress: Bool
    public var packet: Packet
    public var isAccepted: Bool
  }

  public struct Arrival: Equatable, Sendable {
    public var endpoint: Endpoint
    public var packet: Packet
  }

  public enum Verdict: Equatable, Sendable {
    case delivered(to: Endpoint, as: Packet)
    case dropped(at: Component, because: Finding)
  }

  public let packet: Packet
  public let origin: Endpoint
  public internal(set) var hops: [Hop] = []
  public internal(set) var crossings: [Crossing] = []
  /// Where the packet came out; in a diagnosis, where it would have come out but for the blockers.
  public internal(set) var arrival: Arrival?

  init(_ packet: Packet, from origin: Endpoint) {
    self.packet = packet
    self.origin = origin
  }

  /// Every failed check in the order met; only a diagnosis goes on after the first.
  public var blockers: [Blocker] {
    hops.flatMap { hop in
      hop.steps.filter { !$0.isPassed }.map { Blocker(component: hop.component, step: $0) }
    }
  }

  public var verdict: Verdict {
    if let blocker = blockers.first {
      return .dropped(at: blocker.component, because: blocker.step.finding)
    }
    guard let arrival else {
      // Every walk ends in an arrival or a failed check, so only an empty one gets here.
      return .dropped(at: .internet, because: .interfaceMissing)
    }
    return .delivered(to: arrival.endpoint, as: arrival.packet)
  }

  public var isDelivered: Bool {
    if case .delivered = verdict { true } else { false }
  }

  /// The code of the check that dropped the packet, `nil` when it was delivered.
  public var code: ReachabilityCode? { blockers.first?.step.code }
}

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
