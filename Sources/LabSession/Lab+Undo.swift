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
    let step = state.tutor.state.step.flatMap { $0 < requiredSteps ? $0 + 1 : nil }
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
