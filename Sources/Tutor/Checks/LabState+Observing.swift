import CloudSimulator
import Documents
public import LabShell
import Lessons

extension LabState {
  /// Takes note of what an input did, looks at every checkpoint, and says what changed.
  ///
  /// - Parameters:
  ///   - events: what happened, in order.
  ///   - word: what a tutor word did to where the attention is, if anything.
  ///   - isAsked: whether the learner asked how things stand, and so hears of every mistake.
  public mutating func observe(
    _ events: [LabEvent], then word: TutorEvent? = nil, isAsked: Bool = false,
    of course: inout Course
  ) -> [LabMessage] {
    // Names and answers are worked out once, for all that is asked: the commands have run already.
    var examination = Examination(of: cloud, history: tutor.history, course: &course)
    remember(events, &examination, course: &course)
    examination.history = tutor.history
    var messages = update(&examination, course: &course)
    let occasion: Occasion =
      isAsked ? .asked : events.contains { $0.isTrouble } ? .trouble : .input
    messages += diagnose(&examination, on: occasion, course: &course)
    if let word { messages += tell(tutor.state.apply(word), course: course) }
    messages += tell(tutor.state.apply(.stepsChecked(standing(in: course))), course: course)
    return messages
  }

  /// Opens the lesson: what it is about, and the first step.
  public mutating func begin(_ course: Course) -> [LabMessage] {
    tell(tutor.state.apply(.lessonStarted), course: course)
  }

  // MARK: History

  private mutating func remember(
    _ events: [LabEvent], _ examination: inout Examination, course: inout Course
  ) {
    guard !events.isEmpty else { return }
    for event in events {
      switch event {
      case .pinged(let ping):
        tutor.history.pings.append(ping)
        if ping.received == 0 { tutor.history.lastLoss = Loss(ping, in: cloud) }
      case .lost(let loss): tutor.history.lastLoss = loss
      case .called(let request, let response?, _): tutor.history.take(request, response)
      case .called(_, nil, _), .connected: break
      }
    }
    for awaited in course.awaitedEvents
    where !tutor.history.happened.contains(awaited.place)
      && events.contains(where: { examination.matches(awaited.event, $0, course: &course) })
    {
      tutor.history.happened.append(awaited.place)
    }
  }

  // MARK: Checkpoints

  private mutating func update(
    _ examination: inout Examination, course: inout Course
  ) -> [LabMessage] {
    var messages: [LabMessage] = []
    for checkpoint in course.lesson.steps.flatMap(\.checkpoints) {
      guard let before = tutor[checkpoint: checkpoint.id] else { continue }
      switch (before.status, examination.isPassed(checkpoint, course: &course)) {
      case (.pending, true), (.lost, true):
        tutor.update(checkpoint.id) {
          $0.status = .passed
          $0.passedAt = cloud.now
        }
        let score = tutor[checkpoint: checkpoint.id]?.score(
          of: checkpoint, costs: course.lesson.costs)
        messages.append(
          .checkpointPassed(
            examination.result(of: checkpoint, course: &course).report(checkpoint),
            points: score ?? 0))
      case (.passed, false):
        // Once the lesson is done, taking it apart again is cleaning up.
        guard !tutor.isCompleted else { continue }
        tutor.update(checkpoint.id) { $0.status = .lost }
        let result = examination.result(of: checkpoint, course: &course)
        messages.append(.checkpointLost(result.report(checkpoint)))
      case (.pending, false), (.lost, false), (.passed, true): break
      }
    }
    let required = course.requiredSteps.flatMap { course.lesson.steps[$0].checkpoints }
    if required.allSatisfy({ tutor[checkpoint: $0.id]?.status == .passed }) {
      tutor.isCompleted = true
    }
    return messages
  }

  private func standing(in course: Course) -> StepsChecked {
    let steps = course.lesson.steps.map { step in
      StepsChecked.Standing(
        isPassed: isPassed(step),
        isOptional: step.isOptional,
        hasOpenPrompts: course.lesson.prompts.contains {
          $0.step == step.id && tutor.answer(to: $0.id) == nil
        })
    }
    return StepsChecked(steps: steps, isLessonComplete: tutor.isCompleted)
  }

  /// What the lab is looked at for.
  private enum Occasion {
    case input
    case trouble
    case asked
  }

  /// Mistakes in steps that are not passed, each said once until it is gone, or whenever asked for.
  ///
  /// A lab in the making looks like a mistake for a moment: a gateway exists before it is attached.
  /// So a mistake is said when it outlasts the next input, or at once when something went wrong; an
  /// omission only then.
  private mutating func diagnose(
    _ examination: inout Examination, on occasion: Occasion, course: inout Course
  ) -> [LabMessage] {
    guard let current = tutor.state.step, !tutor.isCompleted else { return [] }
    var messages: [LabMessage] = []
    var present: [String] = []
    for step in course.lesson.steps[...current] where !isPassed(step) {
      for diagnosis in step.diagnoses where applies(diagnosis, &examination, &course) {
        present.append(diagnosis.id)
        let isSaid = tutor.diagnoses.said.contains(diagnosis.id)
        let isDue =
          switch occasion {
          case .input:
            !isSaid && !diagnosis.isOmission && tutor.diagnoses.seen.contains(diagnosis.id)
          case .trouble: !isSaid
          case .asked: true
          }
        guard isDue else { continue }
        if !isSaid { tutor.diagnoses.said.append(diagnosis.id) }
        messages.append(
          .diagnosis(
            id: diagnosis.id, Statement(examination.readable(diagnosis.say, course: &course))))
      }
    }
    tutor.diagnoses.seen = present
    tutor.diagnoses.said.removeAll { !present.contains($0) }
    return messages
  }

  private func applies(
    _ diagnosis: Diagnosis, _ examination: inout Examination, _ course: inout Course
  ) -> Bool {
    for (index, condition) in diagnosis.when.enumerated()
    where !examination.holds(condition, at: diagnosis.place(of: index), course: &course) {
      return false
    }
    return true
  }

  private func isPassed(_ step: Step) -> Bool {
    step.checkpoints.allSatisfy { tutor[checkpoint: $0.id]?.status == .passed }
  }
}
