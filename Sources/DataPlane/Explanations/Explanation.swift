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

/// Whose an address was that nobody has now, and how that instance is reached today.
public struct FormerHolder: Equatable, Sendable {
  public let address: IPv4Address
  public let instance: ResourceID<Instance>
  /// Its Name tag, kept from when it had the address.
  public let name: String?
  public let until: Instant
  /// `nil` once the instance has left the lists.
  public let state: Instance.State?
  /// Of the same kind: public for a public address.
  public let currentAddress: IPv4Address?
}

extension Fabric {
  /// Who had the address last, when nobody has it now.
  func formerHolder(of address: IPAddress) -> FormerHolder? {
    guard case .version4(let address) = address,
      let former = network.formerAddresses.last(of: address)
    else { return nil }
    let instance = network.instances[former.instance]
    let interface = instance.flatMap { network.primaryInterface(of: $0) }
    return FormerHolder(
      address: address, instance: former.instance, name: instance?.name ?? former.name,
      until: former.until, state: instance?.state,
      currentAddress: address.isGlobal
        ? interface.flatMap { network.publicAddress(of: $0) } : interface?.primaryAddress)
  }
}
