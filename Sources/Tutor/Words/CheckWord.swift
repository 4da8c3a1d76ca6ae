import Lessons

/// `check`: what was checked, what was expected and what was found.
public enum CheckWord: TutorWord {
  public static let name = "check"
  public static let isEssential = true
  public static let position = 30
  public static let usage = "[STEP|CHECKPOINT|all]"

  public static func perform(
    _ arguments: [String], in lab: inout LabState, of context: inout LessonContext
  )
    -> [WordEffect]
  {
    let steps: [Int]
    var checkpoint: String?
    switch arguments.joined(separator: " ") {
    case "": steps = lab.tutor.state.step.map { [$0] } ?? context.requiredSteps
    case "all": steps = context.requiredSteps
    case let name:
      guard let subject = context.subject(named: name, in: lab) else {
        return [.refuse(.misused(context.unknownStep(name)))]
      }
      steps = [subject.step]
      checkpoint = subject.checkpoint
    }
    var reports = steps.map { context.report(onStep: $0, in: lab) }
    if let checkpoint {
      for index in reports.indices { reports[index].checkpoints.removeAll { $0.id != checkpoint } }
    }
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
