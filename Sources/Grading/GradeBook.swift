public import Documents

/// The outcome of a batch, in the order in which its files were named.
public struct GradeBook: Equatable, Sendable {
  public var grades: [Grade] = []
  public var failures: [GradingFailure] = []

  public init() {}

  /// Whether every file was graded, completed and verified.
  public var isFlawless: Bool {
    failures.isEmpty && grades.allSatisfy { $0.completed && $0.verified }
  }

  /// `{"transcripts": […], "errors": […]}`, as docs/grading.md describes it.
  public var document: Value {
    [
      "transcripts": .array(grades.map(Self.document)),
      "errors": .array(
        failures.map { failure in
          [
            "file": .string(failure.file), "code": .string(failure.code.rawValue),
            "message": .string(failure.message),
          ]
        }),
    ]
  }

  private static func document(_ grade: Grade) -> Value {
    [
      "file": .string(grade.file), "learner": .string(grade.learner),
      "lesson": .string(grade.lesson), "score": .integer(grade.score),
      "max_score": .integer(grade.maxScore), "completed": .boolean(grade.completed),
      "verified": .boolean(grade.verified), "disagreement": .string(grade.disagreement),
      "checkpoints": .array(
        grade.checkpoints.map { checkpoint in
          [
            "id": .string(checkpoint.id), "step": .string(checkpoint.step),
            "passed": .boolean(checkpoint.passed), "points": .integer(checkpoint.points),
            "max_points": .integer(checkpoint.maxPoints), "reason": .string(checkpoint.reason),
            "attempts": .integer(checkpoint.attempts), "hints": .integer(checkpoint.hints),
          ]
        }),
    ]
  }
}
