public import LabSession

/// What one transcript is worth, found by carrying it out again.
public struct Grade: Equatable, Sendable {
  /// Whose work a checkpoint is, as far as the transcript still shows it.
  public enum Work: String, Equatable, Sendable, CaseIterable {
    /// The learner's, perhaps with hints.
    case earned
    /// `solve` ran the lesson's own commands.
    case solved
    /// `skip` did, to go on with another step.
    case skipped
  }

  public struct Checkpoint: Equatable, Sendable {
    public var id: String
    public var step: String
    public var passed: Bool
    public var work: Work
    public var points: Int
    public var maxPoints: Int
    /// What was expected and found where it did not pass, else empty.
    public var reason: String
    public var attempts: Int
    /// Hints that the transcript still shows: whoever cuts them out of the file is not found out.
    public var hints: Int
  }

  public var file: String
  public var learner: String
  public var lesson: String
  public var lessonVersion: Int
  /// The version of vpclab that recorded.
  public var program: String
  /// Counted from the inputs, whatever the file claims.
  public var score: Int
  public var maxScore: Int
  public var completed: Bool
  /// Whether the session was closed in good order. Without that, events may be missing at the end.
  public var ended: Bool
  /// What re-execution says of the content: never who typed it.
  public var verdict: ReplayVerdict
  public var pace: Pace?
  /// Of lesson, seed, start and inputs: equal in two files whose sessions are the same.
  public var session: Digest
  public var checkpoints: [Checkpoint]

  /// The points of checkpoints that are somebody's work.
  public func points(_ work: Work) -> Int {
    checkpoints.filter { $0.work == work }.map(\.points).reduce(0, +)
  }

  public var hints: Int { checkpoints.map(\.hints).reduce(0, +) }
}
