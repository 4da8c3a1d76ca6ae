import Lessons

/// The conditions of a lesson's checkpoints and diagnoses, numbered: they are judged after every
/// input, so what is kept of them must be found without a search.
struct NumberedConditions: Sendable {
  struct Entry: Sendable {
    let condition: Condition
    /// The name under which history keeps that it happened.
    let key: String
  }

  private(set) var entries: [Entry] = []
  /// Of each checkpoint the numbers of its conditions, in the order of the lesson; then of each
  /// diagnosis.
  private(set) var groups: [Range<Int>] = []
  /// The group of a checkpoint, by its id.
  private(set) var checkpoints: [String: Int] = [:]
  /// The group of each step's first diagnosis.
  private(set) var firstDiagnoses: [Int] = []

  init(of lesson: Lesson) {
    for checkpoint in lesson.steps.flatMap(\.checkpoints) {
      checkpoints[checkpoint.id] = groups.count
      add(checkpoint.requirements.map(\.condition), key: checkpoint.key)
    }
    for step in lesson.steps {
      firstDiagnoses.append(groups.count)
      for diagnosis in step.diagnoses { add(diagnosis.when, key: diagnosis.key) }
    }
  }

  private mutating func add(_ conditions: [Condition], key: (Int) -> String) {
    let start = entries.count
    for (index, condition) in conditions.enumerated() {
      entries.append(Entry(condition: condition, key: key(index)))
    }
    groups.append(start..<entries.count)
  }
}

extension Checkpoint {
  /// The name under which history keeps that what a requirement waits for happened.
  func key(of requirement: Int) -> String { "\(id)/\(requirement)" }
}

extension Diagnosis {
  func key(of condition: Int) -> String { "diagnosis \(id)/\(condition)" }
}
