import Lessons

/// `goto`: another step into view.
public enum GotoWord: TutorWord {
  public static let name = "goto"
  public static let position = 150
  public static let usage = "STEP"

  public static func perform(
    _ arguments: [String], in lab: inout LabState, of context: inout LessonContext
  )
    -> [WordEffect]
  {
    let name = arguments.joined(separator: " ")
    guard let subject = context.subject(named: name, in: lab) else {
      return [.refuse(.misused(context.unknownStep(name)))]
    }
    return [.observe(.wentTo(step: subject.step))]
  }

  public static func candidates(
    after arguments: [String], in lab: LabState, of context: LessonContext
  )
    -> [String]
  { arguments.isEmpty ? context.lesson.steps.map(\.id) : [] }
}
