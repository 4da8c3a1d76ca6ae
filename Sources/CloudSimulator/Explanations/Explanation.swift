/// Why a packet got through or not: the traces, everything in its way, the records that it leaves
/// and the smallest changes after which it passes.
public struct Explanation: Equatable, Sendable {
  public enum Leg: String, Sendable {
    case forward
    case `return`
  }

  /// One thing in the way. The first in the order of the path decides what happens now; the others
  /// would show once it is gone.
  public struct Blocker: Equatable, Sendable {
    public let leg: Leg
    public let component: Component
    public let step: Trace.Step
    public let sentence: String
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

  public struct Line: Equatable, Sendable {
    public let component: Component
    public let sentence: String
    public let code: ReachabilityCode?
  }

  public let packet: Packet
  /// What happens now.
  public let roundTrip: RoundTrip
  public let forward: [Line]
  /// Empty when no answer was sent.
  public let `return`: [Line]
  public let blockers: [Blocker]
  public let records: [Record]
  public let fixes: [Fix]

  public var decisive: Blocker? { blockers.first }
  public var isReachable: Bool { roundTrip.isAnswered }
}
