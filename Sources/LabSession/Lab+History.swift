import AWSServices
import Foundations
import LabShell
import Lessons
import Tutor

/// Going back: what `undo`, `redo`, `reset` and a copy to try things in do to the lab.
extension Lab {
  mutating func undo(_ count: Int, into response: inout Response) {
    guard !past.isEmpty else { return response.messages.append(.nothingToUndo) }
    move(count, from: \.past, to: \.future, into: &response) { .undone($0) }
  }

  mutating func redo(_ count: Int, into response: inout Response) {
    guard !future.isEmpty else { return response.messages.append(.nothingToRedo) }
    move(count, from: \.future, to: \.past, into: &response) { .redone($0) }
  }

  /// Becomes what the last moments were, and keeps what it was for the way back.
  private mutating func move(
    _ count: Int, from source: WritableKeyPath<Lab, [Moment]>,
    to target: WritableKeyPath<Lab, [Moment]>, into response: inout Response,
    message: (String) -> LabMessage
  ) {
    // A moment is the lab at rest.
    state.shell.turn(to: Lab.firstWindow)
    for _ in 0..<min(count, self[keyPath: source].count) {
      guard let moment = self[keyPath: source].popLast() else { return }
      self[keyPath: target].append(
        Moment(state: state, event: moment.event, input: moment.input))
      state.goBack(to: moment.state)
      response.messages.append(message(moment.input.label))
    }
    response.messages.append(whereabouts)
  }

  private var whereabouts: LabMessage {
    let step = state.tutor.state.step.flatMap {
      $0 < requiredSteps || !isCompleted ? $0 + 1 : nil
    }
    return .whereabouts(
      step: step, of: requiredSteps, score: score, maximum: lesson.maximumScore)
  }

  mutating func reset(toStep step: Int?, into response: inout Response) {
    if let step, step > 0 {
      guard let beginning = beginnings[step] else {
        response.messages.append(.stepNotBegun(step + 1))
        response.status = 2
        return
      }
      state.startAfresh(from: beginning)
    } else {
      var fresh = LabState(lesson: lesson, seed: seed, now: startedAt)
      _ = fresh.begin(context)
      state.startAfresh(from: fresh)
    }
    response.isChange = true
    response.messages.append(.labReset(step: step.map { $0 + 1 }))
    carryOut(TaskWord.perform([], in: &state, of: &context), into: &response)
  }

  // MARK: A copy to try things in

  /// Whether a copy is played in that nobody grades.
  public var isForked: Bool { graded != nil }

  mutating func fork(into response: inout Response) {
    if graded == nil {
      var rest = state
      rest.shell.turn(to: Lab.firstWindow)
      graded = Graded(state: rest, past: past, future: future)
      (past, future) = ([], [])
    }
    response.messages.append(.forked)
  }

  mutating func leaveFork(into response: inout Response) {
    guard let graded else { return response.messages.append(.notForked) }
    self.graded = nil
    // Help that was taken stays taken, here as there.
    state.goBack(to: graded.state)
    (past, future) = (graded.past, graded.future)
    response.messages += [.forkLeft, whereabouts]
  }
}

/// Moments of the lab compared: two of its past, or now and what the lesson wants.
extension Lab {
  mutating func compare(
    _ from: LabMoment, _ to: LabMoment, into response: inout Response
  ) {
    var accounts: [Cloud] = []
    for moment in [from, to] {
      guard let cloud = cloud(at: moment) else {
        response.messages.append(.momentNotKept(moment))
        response.status = 2
        return
      }
      accounts.append(cloud)
    }
    let changes = changes(from: accounts[0], to: accounts[1])
    response.messages.append(.compared(AccountComparison(from: from, to: to, changes: changes)))
  }

  /// Paid for by the line.
  private mutating func changes(
    from before: Cloud, to after: Cloud, knowing ids: Set<String>? = nil
  ) -> [Changed<ListedResource>] {
    let lists = AccountListing.pair(before, after, knowing: ids)
    fuel.spend((lists.before.count + lists.after.count) * Self.stepsOfALine)
    return LineDifference.lines(from: lists.before, to: lists.after)
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
    let changes = changes(from: state.cloud, to: goal.state.cloud, knowing: ids)
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
