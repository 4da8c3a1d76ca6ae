/// What one transcript is worth, found by carrying it out again, and what else it shows.
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
    public var title: String
    public var step: String
    public var passed: Bool
    public var work: Work
    public var points: Int
    public var maxPoints: Int
    /// What was expected and found where it did not pass, else empty.
    public var reason: String
    public var attempts: Int
    /// The input at which it held for the first time.
    public var heldAt: Int?
    /// With what it passed the last time: resources by name and id, and packets.
    public var evidence: String
    /// Hints that the transcript still shows: whoever cuts them out of the file is not found out.
    public var hints: Int
    /// Points that hints, solving or skipping cost.
    public var helpCost: Int
  }

  public struct Step: Equatable, Sendable {
    public var id: String
    public var title: String
    /// By the learner's clock, without pauses; `nil` where the file tells none.
    public var seconds: Double?
  }

  /// A mistake that the tutor explained.
  public struct Diagnosis: Equatable, Sendable {
    public var id: String
    /// The input at which it was said first.
    public var event: Int
    /// Whether it does not hold any more at the end.
    public var isMended: Bool
    /// In the tutor's words, with the session's resources.
    public var text: String
  }

  /// What re-execution says of the content: never who typed it.
  public enum Content: Equatable, Sendable {
    case identical
    /// Recorded by another version; so many outputs or times are worded differently.
    case equivalent(differences: Int)
    case different(event: Int, text: String)

    /// Whether the recorded results really follow from the recorded inputs.
    public var isVerified: Bool { if case .different = self { false } else { true } }
  }

  public var file: String
  public var learner: String
  public var lesson: String
  public var lessonTitle: String
  public var lessonVersion: Int
  /// The version of vpclab that recorded.
  public var program: String
  /// The session's own id.
  public var sessionID: String
  public var seed: String
  /// When simulated time began, in seconds since 1970.
  public var startedAt: Int
  public var receipt: String
  /// Counted from the inputs, whatever the file claims.
  public var score: Int
  public var maxScore: Int
  public var completed: Bool
  /// Whether the session was closed in good order. Without that, events may be missing at the end.
  public var ended: Bool
  public var content: Content
  /// What had happened to the file on its way and was undone, since the chain of hashes proves it.
  public var normalized: [String]
  public var pace: Pace?
  /// Of lesson, seed, start and inputs: equal in two files whose sessions are the same.
  public var session: String
  /// Marks of what was typed, three inputs each, without ids, addresses and tags.
  public var marks: [Int]
  /// The same of all that was typed.
  public var wholeMark: Int
  /// How much of what was typed is the lesson's own solution, in percent; `nil` for a short session.
  public var solutionShare: Int?
  public var inputs: Int
  /// Inputs that ended with another status than 0.
  public var errors: Int
  /// Whether the session has used up its steps, so that the commands after that were refused.
  public var isWorkSpent: Bool
  /// Prompts of the write-up that were answered.
  public var answers: [String]
  public var prompts: Int
  /// Headings of the write-up whose questions are not answered.
  public var openQuestions: [String]
  public var steps: [Step]
  public var diagnoses: [Diagnosis]
  public var checkpoints: [Checkpoint]

  /// The points of checkpoints that are somebody's work.
  public func points(_ work: Work) -> Int {
    checkpoints.filter { $0.work == work }.map(\.points).reduce(0, +)
  }

  public func checkpoints(_ work: Work) -> [Checkpoint] { checkpoints.filter { $0.work == work } }

  public var hints: Int { checkpoints.map(\.hints).reduce(0, +) }
  public var percent: Int { maxScore > 0 ? score * 100 / maxScore : 0 }
}

/// A line of the grade book: a grade, or why there is none.
public enum GradeEntry: Equatable, Sendable {
  case grade(Grade)
  case failure(GradingFailure)

  public var file: String {
    switch self {
    case .grade(let grade): grade.file
    case .failure(let failure): failure.file
    }
  }
}
