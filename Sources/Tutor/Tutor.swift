public import Lessons

/// The tutor's part of the lab: where its attention is, what was passed, asked, answered and seen.
public struct Tutor: Equatable, Sendable {
  public internal(set) var state = TutorState.briefing
  /// In the order of the lesson.
  public internal(set) var checkpoints: [CheckpointProgress]
  public internal(set) var answers: [Answer] = []
  public internal(set) var notes: [String] = []
  public internal(set) var history = History()
  public internal(set) var diagnoses = Diagnoses()
  /// Whether every required checkpoint held at some moment: then the lesson is done, and cleaning
  /// up takes nothing away.
  public internal(set) var isCompleted = false

  public init(lesson: Lesson) {
    checkpoints = lesson.steps.flatMap(\.checkpoints).map { CheckpointProgress(id: $0.id) }
  }

  public subscript(checkpoint id: String) -> CheckpointProgress? {
    checkpoints.first { $0.id == id }
  }

  public func answer(to prompt: String) -> String? {
    answers.first { $0.prompt == prompt }?.text
  }

  mutating func update(_ id: String, _ change: (inout CheckpointProgress) -> Void) {
    guard let index = checkpoints.firstIndex(where: { $0.id == id }) else { return }
    change(&checkpoints[index])
  }

  public func score(in lesson: Lesson) -> Int {
    var rest = checkpoints[...]
    var score = 0
    for step in lesson.steps {
      let progress = rest.prefix(step.checkpoints.count)
      rest = rest.dropFirst(step.checkpoints.count)
      guard !step.isOptional else { continue }
      for (checkpoint, progress) in zip(step.checkpoints, progress) {
        score += progress.score(of: checkpoint, costs: lesson.costs)
      }
    }
    return score
  }
}
