import Foundations
import Lessons

/// `hint`: help of rising strength with the next open checkpoint.
public enum HintWord: TutorWord {
  public static let name = "hint"
  public static let example = "hint"
  public static let isEssential = true
  public static let position = 40
  public static let usage = "[NUMBER|STEP|CHECKPOINT]"

  public static func perform(
    _ arguments: [String], in lab: inout LabState, of context: inout LessonContext
  )
    -> [WordEffect]
  {
    // Who wants a step whatever its number may mean says so.
    let words = arguments.first == "step" ? arguments.dropFirst() : arguments[...]
    if let (checkpoint, number) = hint(numbered: arguments, in: lab, context) {
      return [.tell(.hint(hint(number, for: checkpoint, &lab, &context)))]
    }
    let name = words.isEmpty ? nil : words.joined(separator: " ")
    return switch context.openCheckpoint(named: name, in: lab) {
    case .success(let checkpoint): [.tell(.hint(hint(nil, for: checkpoint, &lab, &context)))]
    case .failure(let reason): [reason.effect]
    }
  }

  /// A number that a hint of the checkpoint in view has is that hint's: of the one that a hint was given
  /// of last, else of the next that is open. A greater number is a step's.
  private static func hint(
    numbered arguments: [String], in lab: LabState, _ context: LessonContext
  ) -> (Checkpoint, Int)? {
    guard arguments.count == 1, let number = GivenNumber(arguments[0])?.value,
      let next = context.openCheckpoints(in: lab).first
    else { return nil }
    let inView = context.openCheckpoints(in: lab).first { $0.id == lab.tutor.history.hintInView }
    let checkpoint = inView ?? next
    return (1...max(1, checkpoint.hints.count)).contains(number) ? (checkpoint, number) : nil
  }

  /// - Parameter number: the hint that was asked for by its number. One that was given is said again;
  ///   those that were not come one after another, for the price of each is named by the one before.
  private static func hint(
    _ number: Int?, for checkpoint: Checkpoint, _ lab: inout LabState,
    _ context: inout LessonContext
  ) -> Hint {
    lab.tutor.history.hintInView = checkpoint.id
    let help = lab.tutor[checkpoint: checkpoint.id]?.help ?? .init()
    let given = help.hints - help.unshown
    let count = checkpoint.hints.count
    let again = number.flatMap { $0 <= given ? $0 - 1 : nil }
    let isRepeated = again == nil && given >= count
    let index = again ?? max(0, min(given, count - 1))
    if again == nil, !isRepeated { lab.tutor.update(checkpoint.id) { $0.help.showHint() } }
    let known = max(help.hints, index + 1)
    let costs = context.lesson.costs.hints
    let next: Hint.Next =
      if isRepeated || (again != nil && known == count) {
        .repeated
      } else if known < count {
        .stronger(cost: costs.indices.contains(known) ? costs[known] : 0)
      } else {
        .none
      }
    let isCommand = index == count - 1
    let text =
      isCommand
      ? context.command(for: checkpoint, in: lab) : context.filled(checkpoint.hints[index], in: lab)
    return Hint(
      checkpoint: checkpoint.title, number: index + 1, count: count, text: text,
      isCommand: isCommand, next: next,
      asked: number.flatMap { $0 == index + 1 ? nil : $0 })
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
  public static let example = "solve vpc-1"
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
    let warning = context.step(of: checkpoint.id).flatMap {
      context.warning(beforeStep: $0, in: lab)
    }
    guard asked.isNow || (cost == 0 && warning == nil) else {
      return (warning.map { [.tell($0)] } ?? []) + [
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
  public static let example = "skip"
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
      return (context.warning(beforeStep: step, in: lab).map { [.tell($0)] } ?? []) + [
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
