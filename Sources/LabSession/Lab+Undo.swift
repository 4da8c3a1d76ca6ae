import LabShell
import Lessons
import Tutor

/// Going back: what `undo`, `redo`, `reset` and a copy to try things in do to the lab.
extension Lab {
  mutating func undo(_ count: Int, into response: inout Response) {
    // A moment is the lab at rest.
    state.shell.turn(to: Lab.firstWindow)
    guard !past.isEmpty else { return response.messages.append(.nothingToUndo) }
    for _ in 0..<min(count, past.count) {
      guard let moment = past.popLast() else { return }
      future.append(Moment(state: state, event: moment.event, input: moment.input))
      state.goBack(to: moment.state)
      response.messages.append(.undone(moment.input.label))
    }
    response.messages.append(whereabouts)
  }

  mutating func redo(_ count: Int, into response: inout Response) {
    state.shell.turn(to: Lab.firstWindow)
    guard !future.isEmpty else { return response.messages.append(.nothingToRedo) }
    for _ in 0..<min(count, future.count) {
      guard let moment = future.popLast() else { return }
      past.append(Moment(state: state, event: moment.event, input: moment.input))
      state.goBack(to: moment.state)
      response.messages.append(.redone(moment.input.label))
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
