/// Where the tutor's attention is.
///
/// Each case carries what that state needs and nothing else. `docs/tutor.md` has the table of
/// transitions, written by a test from `apply`.
public enum TutorState: Equatable, Sendable {
  /// The lesson was introduced; nothing has been typed yet.
  case briefing
  /// The learner works on a step.
  case working(step: Int)
  /// A step has just passed and its questions for the write-up are open; `next` waits.
  case answering(step: Int, next: Int)
  /// Every required step is passed. A further step, an optional one or an old one, may be open.
  case finished(open: Int?)
}

extension TutorState {
  /// The step that the prompt shows, `nil` when the lesson is finished and none is open.
  public var step: Int? {
    switch self {
    case .briefing: 0
    case .working(let step): step
    case .answering(_, let next): next
    case .finished(let open): open
    }
  }
}

extension TutorState {
  /// Moves on after an event, and answers what has to be done about it.
  ///
  /// There is no `default`: a new state or a new event must say here what it means.
  public mutating func apply(_ event: TutorEvent) -> [TutorEffect] {
    switch (self, event) {
    case (.briefing, .lessonStarted):
      return [.introduceLesson, .showTask(step: 0)]
    case (.briefing, .commandEntered):
      self = .working(step: 0)
      return []
    case (.briefing, .stepsChecked(let check)):
      self = .working(step: 0)
      return moveOn(from: 0, check)

    case (.working(let step), .stepsChecked(let check)):
      return moveOn(from: step, check)
    case (.working, .lessonStarted), (.working, .commandEntered), (.working, .promptsAnswered),
      (.briefing, .promptsAnswered):
      return []

    case (.answering(_, let next), .commandEntered):
      self = .working(step: next)
      return []
    case (.answering(_, let next), .promptsAnswered):
      self = .working(step: next)
      return [.showTask(step: next)]
    case (.answering(let step, let next), .stepsChecked(let check)):
      // Still the same step, unless the next one passed meanwhile.
      guard check.isLessonComplete || check.steps[next].isPassed else { return [] }
      self = .working(step: next)
      return moveOn(from: check.isLessonComplete ? step : next, check)
    case (.answering, .lessonStarted):
      return []

    case (.briefing, .wentTo(let step)), (.working, .wentTo(let step)),
      (.answering, .wentTo(let step)):
      self = .working(step: step)
      return [.showTask(step: step)]

    case (.finished, .wentTo(let step)):
      self = .finished(open: step)
      return [.showTask(step: step)]
    case (.finished(let open), .stepsChecked(let check)):
      guard let open, check.steps[open].isPassed else { return [] }
      self = .finished(open: nil)
      return [.announcePassed(step: open)]
    case (.finished, .lessonStarted), (.finished, .commandEntered), (.finished, .promptsAnswered):
      return []
    }
  }

  private mutating func moveOn(from step: Int, _ check: StepsChecked) -> [TutorEffect] {
    guard !check.isLessonComplete else {
      self = .finished(open: nil)
      return [.announcePassed(step: step), .announceCompletion]
    }
    guard check.steps[step].isPassed, let next = check.nextStep(after: step) else { return [] }
    guard check.steps[step].hasOpenPrompts else {
      self = .working(step: next)
      return [.announcePassed(step: step), .showTask(step: next)]
    }
    self = .answering(step: step, next: next)
    return [.announcePassed(step: step), .offerPrompts(step: step), .showTask(step: next)]
  }
}

/// What the tutor wants done after an event.
public enum TutorEffect: Equatable, Sendable {
  case introduceLesson
  case showTask(step: Int)
  case announcePassed(step: Int)
  /// Mention that the step's questions for the write-up can be answered now.
  case offerPrompts(step: Int)
  case announceCompletion
}

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
