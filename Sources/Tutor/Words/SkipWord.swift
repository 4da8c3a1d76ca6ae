import Lessons

/// `skip`: the tutor does the rest of the step, so that the next one finds a valid lab.
public enum SkipWord: TutorWord {
  public static let name = "skip"
  public static let position = 140
  public static let isSuggested = false
  public static let usage = "[now]"

  public static func perform(
    _ arguments: [String], in lab: inout LabState, of context: inout LessonContext
  )
    -> [WordEffect]
  {
    guard let step = lab.tutor.state.step else { return [.refuse(.misused(.noStepOpen))] }
    let open = context.openCheckpoints(in: lab).filter { checkpoint in
      context.lesson.steps[step].checkpoints.contains { $0.id == checkpoint.id }
    }
    guard !open.isEmpty else { return [.tell(.nothingOpen(inStep: step + 1))] }
    let cost = open.map { $0.points * context.lesson.costs.skipPercent / 100 }.reduce(0, +)
    guard arguments.first == "now" else {
      return [
        .tell(
          .skippingOffered(
            SkippingOffer(
              step: step + 1, cost: cost, checkpoints: open.map(\.title), command: "skip now")))
      ]
    }
    return open.map { .solve($0.id, isSkipped: true) }
  }

  public static func candidates(
    after arguments: [String], in lab: LabState, of context: LessonContext
  )
    -> [String]
  { arguments.isEmpty ? ["now"] : [] }
}
