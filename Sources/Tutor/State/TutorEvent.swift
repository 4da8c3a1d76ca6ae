/// What happened, as far as it matters to where the tutor's attention is.
public enum TutorEvent: Equatable, Sendable {
  case lessonStarted
  /// A command or a form came from the learner; not a tutor word.
  case commandEntered
  case stepsChecked(StepsChecked)
  /// The last open question of the step was answered.
  case promptsAnswered
  case wentTo(step: Int)
}

/// How the steps stood at a check.
public struct StepsChecked: Equatable, Sendable {
  public struct Standing: Equatable, Sendable {
    public var isPassed: Bool
    public var isOptional: Bool
    public var hasOpenPrompts: Bool

    public init(isPassed: Bool, isOptional: Bool, hasOpenPrompts: Bool) {
      self.isPassed = isPassed
      self.isOptional = isOptional
      self.hasOpenPrompts = hasOpenPrompts
    }
  }

  /// One for each step of the lesson.
  public var steps: [Standing]
  /// Whether every checkpoint of every required step holds at this moment.
  public var isLessonComplete: Bool

  public init(steps: [Standing], isLessonComplete: Bool) {
    self.steps = steps
    self.isLessonComplete = isLessonComplete
  }

  /// The first required step after `step` that is not passed, else the first of all.
  func nextStep(after step: Int) -> Int? {
    let open = steps.indices.filter { !steps[$0].isPassed && !steps[$0].isOptional }
    return open.first { $0 > step } ?? open.first
  }
}
