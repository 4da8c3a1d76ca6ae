import Lessons

/// `goto`: another step into view.
public enum GotoWord: TutorWord {
  public static let name = "goto"
  public static let usage = "STEP"

  public static func perform(_ arguments: [String], in lab: inout LabState, of course: inout Course)
    -> [WordEffect]
  {
    let name = arguments.first ?? ""
    guard let step = course.step(named: name) else {
      return [.refuse(.misused(course.unknownStep(name)))]
    }
    return [.observe(.wentTo(step: step))]
  }

  public static func candidates(after arguments: [String], in lab: LabState, of course: Course)
    -> [String]
  { arguments.isEmpty ? course.lesson.steps.map(\.id) : [] }
}
