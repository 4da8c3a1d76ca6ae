/// What one transcript is worth, found by carrying it out again.
public struct Grade: Equatable, Sendable {
  public struct Checkpoint: Equatable, Sendable {
    public var id: String
    public var step: String
    public var passed: Bool
    public var points: Int
    public var maxPoints: Int
    /// What was expected and found where it did not pass, else empty.
    public var reason: String
    public var attempts: Int
    public var hints: Int
  }

  public var file: String
  public var learner: String
  public var lesson: String
  public var score: Int
  public var maxScore: Int
  public var completed: Bool
  /// Whether re-execution agreed with everything that the file claims.
  public var verified: Bool
  /// Where it first disagreed, else empty.
  public var disagreement: String
  public var checkpoints: [Checkpoint]
}
