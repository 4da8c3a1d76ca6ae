/// The witnesses of a judgement: what decided, and when it happened.
public struct Evidence: Equatable, Sendable {
  /// The resources that decided, by the learner's own names beside their ids.
  public var resources: [NamedResource]
  /// The number of the input at which something happened, as the transcript counts; `nil` for a
  /// state, which has no moment of its own.
  public var event: Int?
  /// The ping that decided, if it was one.
  public var exchange: PacketExchange?

  public init(
    resources: [NamedResource] = [], event: Int? = nil, exchange: PacketExchange? = nil
  ) {
    self.resources = resources
    self.event = event
    self.exchange = exchange
  }
}

extension Evidence {
  /// Both together; the later event and its exchange count.
  func merging(_ other: Evidence) -> Evidence {
    var merged = self
    for resource in other.resources where !merged.resources.contains(resource) {
      merged.resources.append(resource)
    }
    if let event = other.event, event >= merged.event ?? event {
      merged.event = event
      merged.exchange = other.exchange ?? merged.exchange
    }
    return merged
  }
}

/// Packets that went to and fro, by the addresses that were typed.
public struct PacketExchange: Equatable, Sendable {
  /// The instance that sent, `nil` for the learner's own computer.
  public var from: NamedResource?
  public var to: String
  public var sent: Int
  public var received: Int

  public init(from: NamedResource?, to: String, sent: Int, received: Int) {
    self.from = from
    self.to = to
    self.sent = sent
    self.received = received
  }
}
