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
    /// Of everything that commands printed.
    public var output: Digest
    /// Where the learner stands, when the input changed that.
    public var progress: Progress?

    public init(status: Int, output: Digest, progress: Progress? = nil) {
      self.status = status
      self.output = output
      self.progress = progress
    }
  }

  /// What an input that changed checkpoints came to.
  public struct Progress: Equatable, Sendable {
    /// In the order of the lesson; never empty.
    public var changes: [CheckpointChange]
    /// The session's points afterwards.
    public var points: Int
    /// Of the account as AWS would describe it afterwards.
    public var account: Digest

    public init(changes: [CheckpointChange], points: Int, account: Digest) {
      self.changes = changes
      self.points = points
      self.account = account
    }
  }

  public struct Ending: Equatable, Sendable {
    /// Whether the lesson had been completed.
    public var isCompleted: Bool
    public var inputs: Int
    public var points: Int
    /// Of the account as AWS would describe it.
    public var account: Digest

    public init(isCompleted: Bool, inputs: Int, points: Int, account: Digest) {
      self.isCompleted = isCompleted
      self.inputs = inputs
      self.points = points
      self.account = account
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
