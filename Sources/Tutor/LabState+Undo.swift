import Lessons

extension LabState {
  /// Whether anything differs that undo would bring back; looking and asking for help do not.
  public func differs(from other: LabState) -> Bool {
    cloud != other.cloud || shell != other.shell || tutor.answers != other.tutor.answers
      || tutor.notes != other.tutor.notes
  }

  /// Becomes an earlier (or later) state; help that was taken stays taken.
  public mutating func goBack(to state: LabState) {
    let help = tutor.checkpoints.map { ($0.id, $0.help) }
    self = state
    for (id, help) in help { tutor.update(id) { $0.help = help } }
  }

  /// Becomes a fresh lab; what the learner wrote and the help that was taken stay.
  public mutating func startAfresh(from fresh: LabState) {
    let answers = tutor.answers
    let notes = tutor.notes
    goBack(to: fresh)
    tutor.answers = answers
    tutor.notes = notes
  }

  /// A command or a form is about to run.
  public mutating func enterCommand(_ course: Course) -> [LabMessage] {
    tell(tutor.state.apply(.commandEntered), course: course)
  }

  public mutating func recordSolving(of checkpoint: String, isSkipped: Bool) {
    tutor.update(checkpoint) {
      if isSkipped { $0.help.isSkipped = true } else { $0.help.isSolved = true }
    }
  }
}
