public import Documents
public import LabSession

/// The outcome of a batch, in the order in which its files were named.
public struct GradeBook: Equatable, Sendable {
  public var grades: [Grade] = []
  public var failures: [GradingFailure] = []

  public init() {}

  /// `{"transcripts": […], "errors": […]}`, as docs/grading.md describes it.
  public var document: Value {
    let notes = notes
    return [
      "transcripts": .array(
        grades.map { grade in
          Self.document(grade, notes.filter { $0.file == grade.file }.map(\.note.text))
        }),
      "errors": .array(
        failures.map { failure in
          [
            "file": .string(failure.file), "code": .string(failure.code.rawValue),
            "message": .string(failure.message),
          ]
        }),
    ]
  }

  private static func document(_ grade: Grade, _ notes: [String]) -> Value {
    [
      "file": .string(grade.file), "learner": .string(grade.learner),
      "lesson": .string(grade.lesson), "lesson_version": .integer(grade.lessonVersion),
      "recorded_by": .string(grade.program), "score": .integer(grade.score),
      "max_score": .integer(grade.maxScore), "earned": .integer(grade.points(.earned)),
      "solved": .integer(grade.points(.solved)), "skipped": .integer(grade.points(.skipped)),
      "hints": .integer(grade.hints), "completed": .boolean(grade.completed),
      "ended": .boolean(grade.ended), "content_verified": .boolean(grade.verdict.isVerified),
      "verdict": .string(grade.verdict.code),
      "disagreement": .string(grade.verdict.difference?.description ?? ""),
      "wall_clock_seconds": grade.pace.map { .number($0.seconds) } ?? .null,
      "notes": .array(notes.map(Value.string)),
      "checkpoints": .array(
        grade.checkpoints.map { checkpoint in
          [
            "id": .string(checkpoint.id), "step": .string(checkpoint.step),
            "passed": .boolean(checkpoint.passed), "work": .string(checkpoint.work.rawValue),
            "points": .integer(checkpoint.points), "max_points": .integer(checkpoint.maxPoints),
            "reason": .string(checkpoint.reason), "attempts": .integer(checkpoint.attempts),
            "hints": .integer(checkpoint.hints),
          ]
        }),
    ]
  }
}

extension ReplayVerdict {
  fileprivate var code: String {
    switch self {
    case .identical: "identical"
    case .equivalent: "equivalent"
    case .different: "different"
    }
  }
}

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
