import Lessons

/// `solve`: the tutor does what an open checkpoint asks for.
public enum SolveWord: TutorWord {
  public static let name = "solve"
  public static let position = 130
  public static let isSuggested = false
  public static let usage = "[STEP|CHECKPOINT] [now]"

  public static func perform(
    _ arguments: [String], in lab: inout LabState, of context: inout LessonContext
  )
    -> [WordEffect]
  {
    let isNow = arguments.last == "now"
    let words = isNow ? arguments.dropLast() : arguments[...]
    let name = words.isEmpty ? nil : words.joined(separator: " ")
    let checkpoint: Checkpoint
    switch context.openCheckpoint(named: name, in: lab) {
    case .success(let open): checkpoint = open
    case .failure(let reason): return [reason.effect]
    }
    let cost = checkpoint.points * context.lesson.costs.solvePercent / 100
    guard isNow || cost == 0 else {
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
