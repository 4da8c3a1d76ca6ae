/// One line of a transcript after the header.
public struct TranscriptEvent: Equatable, Sendable {
  public enum Kind: Equatable, Sendable {
    case input(Input, Outcome)
    /// The session was closed in good order. It may be taken up again later.
    case end(Ending)
    /// An `x-` event of a later program: no input, so a replay passes over it.
    case foreign(String)
  }

  /// What the input led to, in digests, so that a transcript stays small and proves its results.
  public struct Outcome: Equatable, Sendable {
    public var status: Int
    /// Of everything that was shown.
    public var output: Digest
    /// Of the lab's value afterwards.
    public var state: Digest

    public init(status: Int, output: Digest, state: Digest) {
      self.status = status
      self.output = output
      self.state = state
    }
  }

  public struct Ending: Equatable, Sendable {
    /// Whether the lesson had been completed.
    public var isCompleted: Bool
    public var inputs: Int
    public var state: Digest

    public init(isCompleted: Bool, inputs: Int, state: Digest) {
      self.isCompleted = isCompleted
      self.inputs = inputs
      self.state = state
    }
  }

  /// Counts from 1.
  public var number: Int
  /// Simulated milliseconds since the start, before the event.
  public var time: Int
  /// Seconds by the wall clock since the start; information only.
  public var wallClock: Double?
  public var kind: Kind

  public init(number: Int, time: Int, wallClock: Double? = nil, kind: Kind) {
    self.number = number
    self.time = time
    self.wallClock = wallClock
    self.kind = kind
  }
}
