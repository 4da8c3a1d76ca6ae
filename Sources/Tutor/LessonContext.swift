import Documents
import Foundations
public import LabShell
public import Lessons

/// A lesson ready to be taught: what its texts mean is worked out once and kept.
///
/// What it keeps follows from the lesson alone, so it is no part of the lab's state.
public struct LessonContext: Sendable {
  public let lesson: Lesson
  /// Indices of the steps that give points.
  public let requiredSteps: [Int]
  /// Of all steps, in their order.
  let checkpoints: [Checkpoint]
  /// Where each step's checkpoints stand among those.
  let checkpointsOfSteps: [Range<Int>]
  /// The optional step that each checkpoint belongs to, `nil` where it belongs to another.
  let optionalStepsOfCheckpoints: [Int?]
  /// The ids of the write-up's questions of each step.
  let promptsOfSteps: [[String]]
  let awaitedEvents: [AwaitedEvent]
  let awaitedKinds: Set<EventKind>
  /// Operations of which it matters how they were called, even in vain.
  let awaitedOperations: Set<String>
  var evaluator: Evaluator

  public init(_ lesson: Lesson) {
    self.init(lesson, given: [:])
  }

  /// - Parameter given: values of names that the lesson does not define.
  init(_ lesson: Lesson, given: [String: JSONValue]) {
    self.lesson = lesson
    requiredSteps = lesson.steps.indices.filter { !lesson.steps[$0].isOptional }
    checkpoints = lesson.steps.flatMap(\.checkpoints)
    var ranges: [Range<Int>] = []
    for step in lesson.steps {
      let start = ranges.last?.upperBound ?? 0
      ranges.append(start..<(start + step.checkpoints.count))
    }
    checkpointsOfSteps = ranges
    optionalStepsOfCheckpoints = lesson.steps.indices.flatMap { step in
      lesson.steps[step].checkpoints.map { _ in lesson.steps[step].isOptional ? step : nil }
    }
    promptsOfSteps = lesson.steps.map { step in
      lesson.prompts.filter { $0.step == step.id }.map(\.id)
    }
    awaitedEvents = lesson.awaitedEvents
    awaitedKinds = Set(awaitedEvents.map(\.kind))
    var operations: Set<String> = []
    for awaited in awaitedEvents {
      guard case .called(let operation, nil, _, _, _) = awaited.event else { continue }
      operations.insert(operation)
    }
    awaitedOperations = operations
    evaluator = Evaluator(lesson, given: given)
  }

  /// For another lab: what was read of the lesson's texts stays, all that was seen of a lab goes.
  public func forgettingLab() -> LessonContext {
    var context = self
    context.evaluator.forgetLab()
    return context
  }

  func step(of checkpoint: String) -> Int? {
    lesson.steps.firstIndex { $0.checkpoints.contains { $0.id == checkpoint } }
  }

  func openCheckpoints(ofStep step: Int, in lab: LabState) -> [Checkpoint] {
    lesson.steps[step].checkpoints.filter { lab.tutor[checkpoint: $0.id]?.status != .passed }
  }

  /// What there is to say before a step that takes the lab apart, while something before it is open.
  func warning(beforeStep step: Int, in lab: LabState) -> LabMessage? {
    guard lesson.steps[step].isOptional, !lab.tutor.isCompleted else { return nil }
    return .tooEarlyToCleanUp(
      open: requiredSteps.map { openCheckpoints(ofStep: $0, in: lab).count }.reduce(0, +))
  }

  /// What has not passed, those of the step in view first, then in the lesson's order.
  func openCheckpoints(in lab: LabState) -> [Checkpoint] {
    let current = lab.tutor.state.step
    let order = (current.map { [$0] } ?? []) + requiredSteps.filter { $0 != current }
    return order.flatMap { openCheckpoints(ofStep: $0, in: lab) }
  }

  /// The lines that reach a checkpoint where all earlier ones hold, with the lesson's names filled
  /// in; none where something that they name is not there.
  public mutating func solution(of checkpoint: Checkpoint, in lab: LabState) -> [ShellProgram] {
    evaluator.turn(to: lab.cloud, lab.tutor.history)
    return Script.inputs(of: evaluator.strict(checkpoint.solution) ?? "")
  }

  /// Whether something of what a checkpoint asks for is there to be mended.
  public mutating func isBegun(_ checkpoint: Checkpoint, in lab: LabState) -> Bool {
    evaluator.turn(to: lab.cloud, lab.tutor.history)
    return evaluator.isBegun(checkpoint)
  }

  /// The lines that mend the first thing that keeps a checkpoint from passing; none where nobody
  /// knows any.
  public mutating func nextCommand(
    for checkpoint: Checkpoint, mendingEarlier: Bool, in lab: LabState
  ) -> [ShellProgram] {
    evaluator.turn(to: lab.cloud, lab.tutor.history)
    let command = evaluator.command(for: checkpoint, mendsEarlier: mendingEarlier)
    return Script.inputs(of: command ?? "")
  }

  /// Every command that mends a requirement, with the names that have values now.
  public mutating func commands(in lab: LabState) -> [String] {
    evaluator.turn(to: lab.cloud, lab.tutor.history)
    return checkpoints.flatMap(\.requirements).flatMap(\.commands).compactMap {
      evaluator.strict($0)
    }
  }

  /// The command that brings the checkpoint on, with the learner's own ids; its last hint where the
  /// lesson has none.
  mutating func command(for checkpoint: Checkpoint, in lab: LabState) -> String {
    evaluator.turn(to: lab.cloud, lab.tutor.history)
    return evaluator.command(for: checkpoint) ?? evaluator.readable(checkpoint.hints.last ?? "")
  }

  /// A text with its names filled in; a name without a value stays as it was written.
  mutating func filled(_ text: String, in lab: LabState) -> String {
    evaluator.turn(to: lab.cloud, lab.tutor.history)
    return evaluator.readable(text)
  }

  /// A text of the lesson as a sentence, with the learner's names.
  mutating func statement(_ text: String, in lab: LabState) -> Statement {
    evaluator.turn(to: lab.cloud, lab.tutor.history)
    return evaluator.statement(text)
  }

  /// What the lesson calls resources, by their ids.
  mutating func roles(in lab: LabState) -> [String: String] {
    evaluator.turn(to: lab.cloud, lab.tutor.history)
    return evaluator.allRoles()
  }

  /// What became of the learner's packets so far.
  /// How many flow-log records a story of that lab reads.
  public func recordsOfStory(of lab: LabState) -> Int { StoryReader.recordsToRead(of: lab) }

  mutating func story(of lab: LabState) -> SessionStory {
    var reader = StoryReader(lab, roles: roles(in: lab))
    var story = reader.read()
    story.openQuestions = lesson.prompts.count { lab.tutor.answer(to: $0.id) == nil }
    return story
  }

  /// How every checkpoint stands, in the order of the lesson.
  public mutating func reports(in lab: LabState) -> [CheckpointReport] {
    evaluator.turn(to: lab.cloud, lab.tutor.history)
    return evaluator.reports()
  }

  /// How a step stands.
  public mutating func report(onStep step: Int, in lab: LabState) -> StepReport {
    evaluator.turn(to: lab.cloud, lab.tutor.history)
    let contents = lesson.steps[step]
    return StepReport(
      number: step + 1, title: contents.title,
      checkpoints: contents.checkpoints.map { evaluator.report(of: $0) },
      choices: evaluator.choices(in: contents))
  }

  /// What comes next in the step in view.
  public mutating func whatNow(in lab: LabState) -> LabMessage {
    guard let step = lab.tutor.state.step else { return .noStepInView }
    evaluator.turn(to: lab.cloud, lab.tutor.history)
    let open = openCheckpoints(ofStep: step, in: lab).first
    let report = open.map { evaluator.report(of: $0) }
    return .whatNow(
      NextThing(
        checkpoint: open?.title, missing: report?.firstFailure?.failure.statement,
        cause: report?.firstFailure?.failure.cause,
        forms: lesson.steps[step].wizards))
  }
}
