import Lessons

/// `check`: what was checked, what was expected and what was found.
public enum CheckWord: TutorWord {
  public static let name = "check"
  public static let usage = "[STEP|all]"

  public static func perform(_ arguments: [String], in lab: inout LabState, of course: inout Course)
    -> [WordEffect]
  {
    let steps: [Int]
    switch arguments.first {
    case nil: steps = lab.tutor.state.step.map { [$0] } ?? course.requiredSteps
    case "all": steps = course.requiredSteps
    case let name?:
      guard let step = course.step(named: name) else {
        return [.refuse(.misused(course.unknownStep(name)))]
      }
      steps = [step]
    }
    let reports = steps.map { course.report(onStep: $0, in: lab) }
    for checkpoint in reports.flatMap(\.checkpoints) where !checkpoint.isPassed {
      lab.tutor.update(checkpoint.id) { $0.help.attempts += 1 }
    }
    return [.lookClosely] + reports.map { .tell(.checked($0)) }
  }

  public static func candidates(after arguments: [String], in lab: LabState, of course: Course)
    -> [String]
  { arguments.isEmpty ? ["all"] + course.lesson.steps.map(\.id) : [] }
}
