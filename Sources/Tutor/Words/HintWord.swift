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
    let name = arguments.isEmpty ? nil : arguments.joined(separator: " ")
    return switch context.openCheckpoint(named: name, in: lab) {
    case .success(let checkpoint): [.tell(.hint(nextHint(for: checkpoint, &lab, &context)))]
    case .failure(let reason): [reason.effect]
    }
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
  { arguments.isEmpty ? context.openCheckpoints(in: lab).map(\.id) + context.stepNumbers : [] }
}
