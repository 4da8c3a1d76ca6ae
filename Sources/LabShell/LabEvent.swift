public import AWSModel
public import Documents
public import Foundations
public import NetworkModel

/// What happened in the lab, in the past tense, for the tutor and the write-up.
public enum LabEvent: Equatable, Sendable {
  /// An operation was called; `response` is `nil` when AWS answered with `error`.
  case called(Request, response: Members?, error: AWSError?)
  case pinged(Ping)
  /// A shell was opened on an instance, or a command run there.
  case connected(ResourceID<Instance>)
  /// Another tool's packets were lost, or refused by whoever they reached.
  case lost(LostPacket)

  public struct Ping: Equatable, Sendable {
    /// `nil` when it came from the learner's own computer.
    public var from: ResourceID<Instance>?
    /// The command as typed, and what its host resolved to.
    public var command: String
    public var address: IPv4Address
    public var sent: Int
    public var received: Int
    /// Everything that it printed.
    public var transcript: String
    public var at: Instant

    public init(
      from: ResourceID<Instance>?, command: String, address: IPv4Address, sent: Int, received: Int,
      transcript: String, at: Instant
    ) {
      self.from = from
      self.command = command
      self.address = address
      self.sent = sent
      self.received = received
      self.transcript = transcript
      self.at = at
    }
  }
}
