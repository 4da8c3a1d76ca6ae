public import Documents
import LabSession

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
