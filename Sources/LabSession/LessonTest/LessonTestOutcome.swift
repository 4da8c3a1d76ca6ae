public import Lessons
import Tutor

/// What came of one of a lesson's scripts.
public struct LessonTestOutcome: Equatable, Sendable {
  public enum Goal: Equatable, Sendable {
    /// All points, with the tutor finding nothing wrong on the way.
    case completion
    /// What the script's first line promises, and the lesson not completed.
    case mistake(LessonScript.Promise?)
  }

  public let script: String
  public let seed: UInt64
  public let goal: Goal
  public let score: Int
  public let isCompleted: Bool
  /// Mistakes that the learner was told of, or would be after the next input.
  public let diagnoses: [String]
  /// What is not as it should be; empty when all is well.
  public let surprises: [String]

  init(script: String, seed: UInt64, goal: Goal, problems: [String], of performance: ScriptRun) {
    self.script = script
    self.seed = seed
    self.goal = goal
    let lab = performance.lab
    let told = performance.diagnoses
    let pending = lab.state.tutor.diagnoses.seen.filter { !told.contains($0) }
    score = lab.score
    isCompleted = lab.isCompleted
    diagnoses = told + (lab.isCompleted ? [] : pending)
    // A script ends where it cannot be parsed.
    let unread = problems.map { $0.split(separator: "\n").joined(separator: " ") }
    switch goal {
    case .completion:
      let open = lab.results().filter { checkpoint in
        lab.state.tutor[checkpoint: checkpoint.id]?.status != .passed
          && lab.lesson.steps.contains { step in
            !step.isOptional && step.checkpoints.contains { $0.id == checkpoint.id }
          }
      }
      surprises =
        unread
        + open.map { Self.description(of: $0) }
        + performance.lost.map { "\($0) was lost on the way" }
        + told.map { "the tutor said \($0)" }
        + (open.isEmpty && score < lab.lesson.maximumScore ? ["only \(score) points"] : [])
    case .mistake(let promise):
      surprises =
        unread + Self.surprises(promise, diagnoses: diagnoses, refusals: performance.refusals)
        + (isCompleted ? ["it completes the lesson"] : [])
    }
  }

  private static func surprises(
    _ promise: LessonScript.Promise?, diagnoses: [String], refusals: [String]
  ) -> [String] {
    let list = diagnoses.isEmpty ? "none" : diagnoses.joined(separator: ", ")
    switch promise {
    case .diagnosis(let expected):
      guard diagnoses.contains(expected) else {
        return ["expected the diagnosis \(expected), got \(list)"]
      }
      return diagnoses.filter { $0 != expected }.map { "it also gets \($0)" }
    case .refusal(let code):
      return diagnoses.map { "it gets \($0)" }
        + (refusals.contains(code) ? [] : ["expected the refusal \(code)"])
    case nil: return ["its first line must be '# diagnosis: ID'; it got \(list)"]
    }
  }

  private static func description(of open: CheckpointReport) -> String {
    let reason =
      open.firstFailure?.failure.statement.plainText ?? open.firstOpen?.that.plainText
      ?? "it held only for a moment"
    return "\(open.id) is open: \(reason)"
  }
}
