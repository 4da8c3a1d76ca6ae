import Foundations
import Lessons

/// `hint`: help of rising strength with the next open checkpoint.
public enum HintWord: TutorWord {
  public static let name = "hint"
  public static let isEssential = true
  public static let position = 40
  public static let usage = "[STEP|CHECKPOINT]"

  public static func perform(
    _ arguments: [String], in lab: inout LabState, of context: inout LessonContext
  )
    -> [WordEffect]
  {
    let isNext = isNextHint(arguments, of: context.openCheckpoint(named: nil, in: lab), in: lab)
    // Who wants a step whatever its number may mean says so.
    let words = arguments.first == "step" ? arguments.dropFirst() : arguments[...]
    let name = words.isEmpty || isNext ? nil : words.joined(separator: " ")
    return switch context.openCheckpoint(named: name, in: lab) {
    case .success(let checkpoint): [.tell(.hint(nextHint(for: checkpoint, &lab, &context)))]
    case .failure(let reason): [reason.effect]
    }
  }

  /// Whether a number goes on with the hints of the checkpoint in view: after "Hint 1 of 3" it is a
  /// hint's number, else a step's.
  private static func isNextHint(
    _ arguments: [String], of checkpoint: Result<Checkpoint, NoOpenCheckpoint>, in lab: LabState
  ) -> Bool {
    guard arguments.count == 1, let number = GivenNumber(arguments[0])?.value,
      case .success(let checkpoint) = checkpoint,
      let given = lab.tutor[checkpoint: checkpoint.id]?.help.hints, given > 0
    else { return false }
    return given < number && number <= checkpoint.hints.count
  }

  private static func nextHint(
    for checkpoint: Checkpoint, _ lab: inout LabState, _ context: inout LessonContext
  ) -> Hint {
    let given = lab.tutor[checkpoint: checkpoint.id]?.help.hints ?? 0
    let count = checkpoint.hints.count
    let isRepeated = given >= count
    let index = max(0, min(given, count - 1))
    if !isRepeated { lab.tutor.update(checkpoint.id) { $0.help.hints += 1 } }
    let costs = context.lesson.costs.hints
    let next: Hint.Next =
      if isRepeated {
        .repeated
      } else if index + 1 < count {
        .stronger(cost: costs.indices.contains(index + 1) ? costs[index + 1] : 0)
      } else {
        .none
      }
    let isCommand = index == count - 1
    let text =
      isCommand
      ? context.command(for: checkpoint, in: lab) : context.filled(checkpoint.hints[index], in: lab)
    return Hint(
      checkpoint: checkpoint.title, number: index + 1, count: count, text: text,
      isCommand: isCommand, next: next)
  }

  public static func candidates(
    after arguments: [String], in lab: LabState, of context: LessonContext
  )
    -> [String]
  {
    switch arguments {
    case []: context.openCheckpoints(in: lab).map(\.id) + context.stepNumbers + ["step"]
    case ["step"]: context.stepNumbers
    default: []
    }
  }
}

/// `solve`: the tutor does what an open checkpoint asks for.
public enum SolveWord: TutorWord {
  public static let name = "solve"
  public static let isEssential = true
  public static let position = 130
  public static let isSuggested = false
  public static let usage = "[STEP|CHECKPOINT] [now]"

  public static func perform(
    _ arguments: [String], in lab: inout LabState, of context: inout LessonContext
  )
    -> [WordEffect]
  {
    let asked = ConfirmedName(arguments)
    let name = asked.name.isEmpty ? nil : asked.name
    let checkpoint: Checkpoint
    switch context.openCheckpoint(named: name, in: lab) {
    case .success(let open): checkpoint = open
    case .failure(let reason): return [reason.effect]
    }
    let cost = checkpoint.points * context.lesson.costs.solvePercent / 100
    guard asked.isNow || cost == 0 else {
      return [
        .tell(
          .solvingOffered(
            SolvingOffer(
              checkpoint: checkpoint.title, cost: cost, points: checkpoint.points,
              command: name == nil ? "solve now" : "solve \(checkpoint.id) now")))
      ]
    }
    return [.solve(checkpoint.id, isSkipped: false)]
  }

  public static func candidates(
    after arguments: [String], in lab: LabState, of context: LessonContext
  )
    -> [String]
  { context.openCheckpoints(in: lab).map(\.id) + ["now"] }
}

/// `skip`: the tutor does the rest of the step, so that the next one finds a valid lab.
public enum SkipWord: TutorWord {
  public static let name = "skip"
  public static let position = 140
  public static let isSuggested = false
  public static let usage = "[STEP] [now]"

  public static func perform(
    _ arguments: [String], in lab: inout LabState, of context: inout LessonContext
  )
    -> [WordEffect]
  {
    let asked = ConfirmedName(arguments)
    let name = asked.name
    let step: Int
    if name.isEmpty {
      guard let current = lab.tutor.state.step else { return [.refuse(.misused(.noStepOpen))] }
      step = current
    } else {
      guard let subject = context.subject(named: name, in: lab) else {
        return [.refuse(.misused(context.unknownStep(name)))]
      }
      step = subject.step
    }
    let open = context.openCheckpoints(ofStep: step, in: lab)
    guard !open.isEmpty else { return [.tell(.nothingOpen(inStep: step + 1))] }
    let cost = open.map { $0.points * context.lesson.costs.skipPercent / 100 }.reduce(0, +)
    guard asked.isNow else {
      return [
        .tell(
          .skippingOffered(
            SkippingOffer(
              step: step + 1, cost: cost, checkpoints: open.map(\.title),
              command: name.isEmpty ? "skip now" : "skip \(step + 1) now")))
      ]
    }
    return open.map { .solve($0.id, isSkipped: true) }
  }

  public static func candidates(
    after arguments: [String], in lab: LabState, of context: LessonContext
  )
    -> [String]
  { arguments.isEmpty ? ["now"] : [] }
}
