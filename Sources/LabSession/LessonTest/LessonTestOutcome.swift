import Lessons
import Tutor

/// What came of one of a lesson's scripts.
public struct LessonTestOutcome: Equatable, Sendable {
  public enum Goal: Equatable, Sendable {
    /// All points, with the tutor finding nothing wrong on the way.
    case completion
    /// The diagnosis that the script's first line names, and the lesson not completed.
    case diagnosis(String?)
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
    case .diagnosis(let expected):
      let list = diagnoses.isEmpty ? "none" : diagnoses.joined(separator: ", ")
      let isFound = expected.map(diagnoses.contains) ?? false
      let missing =
        expected.map { "expected the diagnosis \($0), got \(list)" }
        ?? "its first line must be '# diagnosis: ID'; it got \(list)"
      let others = isFound ? diagnoses.filter { $0 != expected }.map { "it also gets \($0)" } : []
      surprises =
        unread + (isFound ? [] : [missing]) + others
        + (isCompleted ? ["it completes the lesson"] : [])
    }
  }

  private static func description(of open: CheckpointReport) -> String {
    let reason =
      open.firstFailure?.failure.statement.plainText ?? open.firstOpen?.that.plainText
      ?? "it held only for a moment"
    return "\(open.id) is open: \(reason)"
  }
}
