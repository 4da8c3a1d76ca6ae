import Lessons

/// `task`: the step in view, and what it is about.
public enum TaskWord: TutorWord {
  public static let name = "task"
  public static let usage = "[more]"
  public static let summary = "what to do now; 'task more' explains it"

  public static func perform(_ arguments: [String], in lab: inout LabState, of course: inout Course)
    -> [WordEffect]
  {
    guard let step = lab.tutor.state.step else {
      return [.say("The lesson is finished. 'goto' opens a step again, 'report' writes it up.")]
    }
    let screen = StepScreen.text(step: step, lab: lab, of: course)
    guard arguments.first == "more" else { return [.say(screen)] }
    return [.say(screen + "\n\n" + course.lesson.steps[step].reading.trimmingNewlines)]
  }

  public static func candidates(after arguments: [String], in lab: LabState, of course: Course)
    -> [String]
  { arguments.isEmpty ? ["more"] : [] }
}
