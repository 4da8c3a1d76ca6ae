/// A checkpoint whose standing an input changed.
public struct CheckpointChange: Equatable, Sendable {
  /// How it stands afterwards, in the words of the format.
  public enum Standing: String, Equatable, Sendable {
    case passed
    /// It held once and does not hold any more.
    case lost
    /// As before it first held: the learner took back what made it hold.
    case pending
  }

  public var checkpoint: String
  public var standing: Standing

  public init(_ checkpoint: String, _ standing: Standing) {
    self.checkpoint = checkpoint
    self.standing = standing
  }
}
