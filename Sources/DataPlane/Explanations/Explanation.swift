public import Foundations
public import NetworkModel

/// Why a packet got through or not: the traces, everything in its way, the records that it leaves
/// and the smallest changes after which it passes.
///
/// A value without sentences; names stand beside it for whoever makes some.
public struct Explanation: Equatable, Sendable {
  public enum Leg: String, Sendable {
    case forward
    case `return`
  }

  /// One check on the packet's way.
  public struct Line: Equatable, Sendable {
    public let component: Component
    public let step: Trace.Step
    /// For routes alone.
    public let route: RouteDetail?

    public var code: ReachabilityCode? { step.code }
  }

  /// One thing in the way. The first in the order of the path decides what happens now; the others
  /// would show once it is gone.
  public struct Blocker: Equatable, Sendable {
    public let leg: Leg
    public let component: Component
    public let step: Trace.Step
    public let route: RouteDetail?
    public let isDecisive: Bool

    public var code: ReachabilityCode? { step.code }
  }

  /// What an interface will note about the packet, if a flow log covers it.
  public struct Record: Equatable, Sendable {
    public let observation: FlowObservation
    /// Flow logs that will hold it; none when nothing covers the interface or its filter leaves
    /// such records out.
    public let flowLogs: [ResourceID<FlowLog>]
  }

  /// The packet as it would be sent now.
  public let packet: Packet
  /// Whether the receiver has no address yet, so that the packet carries one that stands for it.
  public let lacksAddress: Bool
  /// What happens now.
  public let roundTrip: RoundTrip
  public let forward: [Line]
  /// Empty when no answer was sent.
  public let `return`: [Line]
  public let blockers: [Blocker]
  /// Whose the packet's destination was, when it is nobody's now.
  public let formerHolder: FormerHolder?
  public let records: [Record]
  public let fixes: [Fix]
  /// Whether carrying out the fixes, waiting included, has been seen to let the packet be answered.
  public let isFixable: Bool
  /// The moment of the explanation, from which waits count.
  public let now: Instant
  public let names: ResourceNames

  public var decisive: Blocker? { blockers.first }
  public var isReachable: Bool { roundTrip.isAnswered && blockers.isEmpty }
}
