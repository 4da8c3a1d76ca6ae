/// The whole lesson as it stands: points, and the help that was taken.
public struct ProgressReport: Equatable, Sendable {
  public struct Step: Equatable, Sendable {
    /// Counts from 1.
    public var number: Int
    public var title: String
    public var isInView: Bool
    /// An optional step gives no points.
    public var isOptional: Bool
    /// How many checkpoints have passed.
    public var passed: Int
    public var checkpoints: Int
    public var points: Int
    public var maximumPoints: Int
    public var hints: Int
    public var isSolved: Bool
    public var isSkipped: Bool

    public var isPassed: Bool { passed == checkpoints }
  }

  public var title: String
  public var score: Int
  public var maximumScore: Int
  public var steps: [Step]
  /// Of the write-up.
  public var answeredQuestions: Int
  public var questions: Int
}
