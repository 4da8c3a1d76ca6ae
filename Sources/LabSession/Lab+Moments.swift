import AWSServices
import Foundations
import LabShell
import Lessons
import Tutor

/// Moments of the lab compared: two of its past, or now and what the lesson wants.
extension Lab {
  mutating func compare(
    _ from: LabMoment, _ to: LabMoment, into response: inout Response
  ) {
    var lists: [[ListedResource]] = []
    for moment in [from, to] {
      guard let cloud = cloud(at: moment) else {
        response.messages.append(.momentNotKept(moment))
        response.status = 2
        return
      }
      lists.append(listing(of: cloud))
    }
    let changes = LineDifference.lines(from: lists[0], to: lists[1])
    response.messages.append(.compared(AccountComparison(from: from, to: to, changes: changes)))
  }

  /// Paid for by the line.
  private mutating func listing(
    of cloud: Cloud, knowing ids: Set<String>? = nil
  ) -> [ListedResource] {
    let resources = AccountListing(of: cloud, knowing: ids).resources
    fuel.spend(resources.count * Self.stepsOfALine)
    return resources
  }

  private static let stepsOfALine = 20

  /// The account as it was then; `nil` where nothing is kept of it.
  private func cloud(at moment: LabMoment) -> Cloud? {
    let hasAll = past.count < Self.undoLimit
    switch moment {
    case .now: return state.cloud
    case .lastChange: return (past.last?.state ?? state).cloud
    case .start:
      return LabState(lesson: lesson, seed: seed, now: startedAt).cloud
    case .event(let number):
      guard let next = past.firstIndex(where: { $0.event > number }) else { return state.cloud }
      return next > 0 || hasAll ? past[next].state.cloud : nil
    case .checkpoint(let id):
      func isPassed(_ state: LabState) -> Bool {
        state.tutor[checkpoint: id]?.status == .passed
      }
      guard let next = past.firstIndex(where: { isPassed($0.state) }) else {
        return isPassed(state) ? state.cloud : nil
      }
      return next > 0 || hasAll ? past[next].state.cloud : nil
    }
  }

  /// What the lesson wants is what its own help would make of what is there.
  mutating func showGoal(into response: inout Response) {
    var goal = self
    goal.graded = nil
    for checkpoint in wantedCheckpoints {
      var unheard = Response()
      goal.solve(checkpoint.id, isSkipped: true, saysChanges: false, into: &unheard)
    }
    fuel = goal.fuel
    let ids = AccountListing.ids(in: state.cloud)
    let changes = LineDifference.lines(
      from: listing(of: state.cloud, knowing: ids),
      to: listing(of: goal.state.cloud, knowing: ids))
    response.messages.append(.goal(goal.state.cloud.serving(lesson.region).map, changes))
  }

  /// Those of all steps that count; in a step that does not, as where everything is taken apart, its
  /// own. A ping or a look at something changes no account.
  private var wantedCheckpoints: [Checkpoint] {
    let step = state.tutor.state.step.map { lesson.steps[$0] }
    let steps =
      if let step, step.isOptional { [step] } else { lesson.steps.filter { !$0.isOptional } }
    return steps.flatMap(\.checkpoints).filter(\.asksForResources)
  }
}
