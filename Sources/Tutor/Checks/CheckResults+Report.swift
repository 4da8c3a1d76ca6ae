import Documents
import Lessons

extension CheckResults {
  func report(ofStep step: Int, of course: Course) -> StepReport {
    let contents = course.lesson.steps[step]
    return StepReport(
      number: step + 1, title: contents.title,
      checkpoints: contents.checkpoints.compactMap { self[$0.id]?.report($0) })
  }
}

extension CheckResults.Checkpoint {
  func report(_ checkpoint: Checkpoint) -> CheckpointReport {
    CheckpointReport(
      id: id, title: checkpoint.title, points: checkpoint.points,
      requirements: requirements.map { requirement in
        .init(that: Statement(requirement.that), judgement: requirement.judgement)
      })
  }
}

extension CheckResults.Requirement {
  fileprivate var judgement: Judgement {
    if holds { return .holds(Evidence()) }
    guard let otherwise else { return .waits(for: nil) }
    return .fails(
      Failure(Statement(otherwise), cause: found.map { .found(.string($0)) }), Evidence())
  }
}
