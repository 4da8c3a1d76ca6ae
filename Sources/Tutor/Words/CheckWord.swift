import Lessons

/// `check`: what was checked, what was expected and what was found.
public enum CheckWord: TutorWord {
  public static let name = "check"
  public static let position = 30
  public static let usage = "[STEP|all]"

  public static func perform(
    _ arguments: [String], in lab: inout LabState, of context: inout LessonContext
  )
    -> [WordEffect]
  {
    let steps: [Int]
    switch arguments.first {
    case nil: steps = lab.tutor.state.step.map { [$0] } ?? context.requiredSteps
    case "all": steps = context.requiredSteps
    case let name?:
      guard let step = context.step(named: name) else {
        return [.refuse(.misused(context.unknownStep(name)))]
      }
      steps = [step]
    }
    let reports = steps.map { context.report(onStep: $0, in: lab) }
    for checkpoint in reports.flatMap(\.checkpoints) where !checkpoint.isPassed {
      lab.tutor.update(checkpoint.id) { $0.help.attempts += 1 }
    }
    return [.lookClosely] + reports.map { .tell(.checked($0)) }
  }

  public static func candidates(
    after arguments: [String], in lab: LabState, of context: LessonContext
  )
    -> [String]
  { arguments.isEmpty ? ["all"] + context.lesson.steps.map(\.id) : [] }
}
