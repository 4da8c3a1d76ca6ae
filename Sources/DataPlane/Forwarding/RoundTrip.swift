import NetworkModel

/// A packet, and what came back.
public struct RoundTrip: Equatable, Sendable {
  public enum Outcome: Equatable, Sendable {
    case answered(Packet)
    case requestDropped
    /// The request arrived, and nobody there answers such a packet.
    case unanswered
    case replyDropped
  }

  public var request: Trace
  /// `nil` when no answer was sent.
  public var reply: Trace?

  public var outcome: Outcome {
    guard request.isDelivered else { return .requestDropped }
    guard let reply else { return .unanswered }
    guard case .delivered(_, let packet) = reply.verdict else { return .replyDropped }
    return .answered(packet)
  }

  public var isAnswered: Bool {
    if case .answered = outcome { true } else { false }
  }

  /// The code of the drop, in whichever direction it happened.
  public var code: ReachabilityCode? { request.code ?? reply?.code }

  /// Whether somebody on the way passed it on for others.
  var passesRelay: Bool {
    (request.hops + (reply?.hops ?? [])).contains { hop in
      if case .natGateway = hop.component { return true }
      return hop.steps.contains { $0.finding == .guestForwards }
    }
  }
}
