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
