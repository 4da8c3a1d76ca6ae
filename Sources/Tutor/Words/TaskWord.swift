import Lessons

/// `task`: the step in view, and what it is about.
public enum TaskWord: TutorWord {
  public static let name = "task"
  public static let isEssential = true
  public static let position = 20
  public static let usage = "[more]"

  public static func perform(
    _ arguments: [String], in lab: inout LabState, of context: inout LessonContext
  )
    -> [WordEffect]
  {
    guard let step = lab.tutor.state.step else { return [.tell(.noStepInView)] }
    guard arguments.first == "more" else {
      return [.tell(.stepCard(lab.card(ofStep: step, context: context)))]
    }
    return [.tell(.stepReading(context.lesson.steps[step].reading))]
  }

  public static func candidates(
    after arguments: [String], in lab: LabState, of context: LessonContext
  )
    -> [String]
  { arguments.isEmpty ? ["more"] : [] }
}

/// `progress`: all steps and points.
public enum ProgressWord: TutorWord {
  public static let name = "progress"
  public static let position = 70
  public static let usage = ""

  public static func perform(
    _ arguments: [String], in lab: inout LabState, of context: inout LessonContext
  )
    -> [WordEffect]
  {
    [.tell(.progress(lab.progressReport(context)))]
  }
}
