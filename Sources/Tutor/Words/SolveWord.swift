import Lessons

/// `solve`: the tutor does what an open checkpoint asks for.
public enum SolveWord: TutorWord {
  public static let name = "solve"
  public static let usage = "[CHECKPOINT] [now]"
  public static let summary = "let the tutor do the next checkpoint, for part of its points"

  public static func perform(_ arguments: [String], in lab: inout LabState, of course: inout Course)
    -> [WordEffect]
  {
    let name = arguments.first { $0 != "now" }
    let target = course.openCheckpoint(named: name, in: lab)
    guard case .success(let checkpoint) = target else { return target.complaint }
    let cost = checkpoint.points * course.lesson.costs.solvePercent / 100
    guard arguments.contains("now") || cost == 0 else {
      let again = name.map { "solve \($0) now" } ?? "solve now"
      return [
        .say(
          """
          \(checkpoint.title)
          To have it done for you costs \(cost) of its \(checkpoint.points) points: \(again)
          """)
      ]
    }
    return [.solve(checkpoint.id, isSkipped: false)]
  }

  public static func candidates(after arguments: [String], in lab: LabState, of course: Course)
    -> [String]
  { course.openCheckpoints(in: lab).map(\.id) + ["now"] }
}
