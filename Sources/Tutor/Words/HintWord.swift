import Lessons

/// `hint`: help of rising strength with the next open checkpoint.
public enum HintWord: TutorWord {
  public static let name = "hint"
  public static let usage = "[CHECKPOINT]"
  public static let summary = "a hint; ask again for a stronger one"

  public static func perform(_ arguments: [String], in lab: inout LabState, of course: inout Course)
    -> [WordEffect]
  {
    let target = course.openCheckpoint(named: arguments.first, in: lab)
    guard case .success(let checkpoint) = target else { return target.complaint }
    let given = lab.tutor[checkpoint: checkpoint.id]?.help.hints ?? 0
    guard given < checkpoint.hints.count else {
      let last = course.filled(checkpoint.hints.last ?? "", in: lab)
      return [.say("\(last)\n\nThat was the last hint. 'solve' does it for you.")]
    }
    lab.tutor.update(checkpoint.id) { $0.help.hints += 1 }
    var lines = [
      "\(checkpoint.title)",
      "Hint \(given + 1) of \(checkpoint.hints.count): "
        + course.filled(checkpoint.hints[given], in: lab),
    ]
    if given + 1 < checkpoint.hints.count {
      lines.append("A stronger hint \(cost(of: given + 1, course)).")
    }
    return [.say(lines.joined(separator: "\n"))]
  }

  private static func cost(of hint: Int, _ course: Course) -> String {
    let costs = course.lesson.costs.hints
    guard costs.indices.contains(hint), costs[hint] > 0 else { return "is free" }
    return "costs \(costs[hint]) point\(costs[hint] == 1 ? "" : "s")"
  }

  public static func candidates(after arguments: [String], in lab: LabState, of course: Course)
    -> [String]
  { arguments.isEmpty ? course.openCheckpoints(in: lab).map(\.id) : [] }
}
