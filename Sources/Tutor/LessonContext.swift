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
  let awaitedEvents: [AwaitedEvent]
  /// Operations of which it matters how they were called, even in vain.
  let awaitedOperations: Set<String>
  var evaluator: Evaluator

  public init(_ lesson: Lesson) {
    self.lesson = lesson
    requiredSteps = lesson.steps.indices.filter { !lesson.steps[$0].isOptional }
    checkpoints = lesson.steps.flatMap(\.checkpoints)
    var ranges: [Range<Int>] = []
    for step in lesson.steps {
      let start = ranges.last?.upperBound ?? 0
      ranges.append(start..<(start + step.checkpoints.count))
    }
    checkpointsOfSteps = ranges
    awaitedEvents = lesson.awaitedEvents
    var operations: Set<String> = []
    for awaited in awaitedEvents {
      guard case .called(let operation, nil, _, _) = awaited.event else { continue }
      operations.insert(operation)
    }
    awaitedOperations = operations
    evaluator = Evaluator(lesson)
  }

  /// For another lab: what was read of the lesson's texts stays, all that was seen of a lab goes.
  public func forgettingLab() -> LessonContext {
    var context = self
    context.evaluator.forgetLab()
    return context
  }

  /// By number from 1, by id, or by the beginning of an id that no other step has.
  public func step(named name: String) -> Int? {
    if let number = GivenNumber(name)?.value, lesson.steps.indices.contains(number - 1) {
      return number - 1
    }
    if let exact = lesson.steps.firstIndex(where: { $0.id == name }) { return exact }
    let near = lesson.steps.indices.filter { lesson.steps[$0].id.hasPrefix(name) }
    return near.count == 1 && !name.isEmpty ? near[0] : nil
  }

  func unknownStep(_ name: String) -> Misuse {
    .unknownStep(
      name,
      known: lesson.steps.enumerated().map {
        Misuse.StepName(number: $0.offset + 1, id: $0.element.id)
      })
  }

  func step(of checkpoint: String) -> Int? {
    lesson.steps.firstIndex { $0.checkpoints.contains { $0.id == checkpoint } }
  }

  /// What has not passed, those of the step in view first, then in the lesson's order.
  func openCheckpoints(in lab: LabState) -> [Checkpoint] {
    let current = lab.tutor.state.step
    let order = (current.map { [$0] } ?? []) + requiredSteps.filter { $0 != current }
    return order.flatMap { lesson.steps[$0].checkpoints }
      .filter { lab.tutor[checkpoint: $0.id]?.status != .passed }
  }

  /// The checkpoint of that id, or the next open one without an id.
  func openCheckpoint(named name: String?, in lab: LabState) -> Result<Checkpoint, NoOpenCheckpoint>
  {
    let open = openCheckpoints(in: lab)
    guard let name else { return open.first.map { .success($0) } ?? .failure(.nothingOpen) }
    guard let match = checkpoints.first(where: { $0.id == name }) else {
      return .failure(.unknown(name, open: open.map(\.id)))
    }
    return lab.tutor[checkpoint: match.id]?.status != .passed
      ? .success(match) : .failure(.passed(match.title))
  }

  /// The lines that reach a checkpoint, with the lesson's names filled in.
  public mutating func solution(of checkpoint: Checkpoint, in lab: LabState) -> [ShellProgram] {
    Script.inputs(of: filled(checkpoint.solution, in: lab))
  }

  /// A text with its names filled in; a name without a value stays as it was written.
  mutating func filled(_ text: String, in lab: LabState) -> String {
    evaluator.turn(to: lab.cloud, lab.tutor.history)
    return evaluator.readable(text)
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
}

/// Why there is no checkpoint to help with.
enum NoOpenCheckpoint: Error, Equatable {
  case nothingOpen
  case passed(String)
  case unknown(String, open: [String])

  /// What a word answers then.
  var effect: WordEffect {
    switch self {
    case .nothingOpen: .tell(.nothingOpen(inStep: nil))
    case .passed(let title): .tell(.alreadyPassed(checkpoint: title))
    case .unknown(let name, let open): .refuse(.misused(.unknownCheckpoint(name, open: open)))
    }
  }
}
