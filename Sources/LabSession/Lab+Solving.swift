import AWSServices
import LabShell
import Lessons
import Tutor

/// `solve` and `skip`: what a checkpoint asks for, done by the tutor.
extension Lab {
  /// Carries out what a checkpoint asks for.
  ///
  /// - Parameter saysChanges: whether somebody reads what each command has changed.
  mutating func solve(
    _ id: String, isSkipped: Bool, saysChanges: Bool = true, into response: inout Response
  ) {
    guard state.tutor[checkpoint: id]?.status != .passed else { return }
    guard let checkpoint = lesson.steps.flatMap(\.checkpoints).first(where: { $0.id == id })
    else { return }
    state.recordSolving(of: id, isSkipped: isSkipped)
    response.messages.append(
      .solvingBegun(checkpoint: checkpoint.title, isSkipped: isSkipped))
    let region = state.shell.value(of: "AWS_REGION") ?? state.shell.value(of: "AWS_DEFAULT_REGION")
    if let region, region != lesson.region {
      let home = "AWS_REGION=\(lesson.region) AWS_DEFAULT_REGION=\(lesson.region)"
      run([ShellProgram("export \(home)")], showing: .everything, into: &response)
    }
    // What was begun is mended; only where that leads nowhere is it made anew.
    let isBegun = context.isBegun(checkpoint, in: state)
    if isBegun { mend(checkpoint, saysChanges: saysChanges, into: &response) }
    if state.tutor[checkpoint: id]?.status != .passed {
      runForLearner(
        context.solution(of: checkpoint, in: state), saysChanges: saysChanges, into: &response)
      mend(checkpoint, saysChanges: saysChanges, into: &response)
    }
    if state.tutor[checkpoint: id]?.status != .passed {
      response.messages.append(.solvingFailed(checkpoint: checkpoint.title))
    }
  }

  /// What the learner has built may differ from what a solution expects: then the difference is
  /// mended, one thing at a time, until nothing is left or the same does not help a third time.
  private mutating func mend(
    _ checkpoint: Checkpoint, saysChanges: Bool, into response: inout Response
  ) {
    var lines: [[String]] = []
    while state.tutor[checkpoint: checkpoint.id]?.status != .passed, lines.count < 40 {
      var programs = context.nextCommand(for: checkpoint, mendingEarlier: false, in: state)
      // What does not help is in want of something that an earlier checkpoint asks for.
      if lines.contains(programs.map(\.text)) {
        let earlier = context.nextCommand(for: checkpoint, mendingEarlier: true, in: state)
        if !earlier.isEmpty { programs = earlier }
      }
      let line = programs.map(\.text)
      guard !programs.isEmpty, lines.count(where: { $0 == line }) < 3 else { return }
      lines.append(line)
      runForLearner(programs, saysChanges: saysChanges, into: &response)
    }
  }

  /// Runs lines of the tutor's; what they have changed is said in a line each, as `diff` has it.
  private mutating func runForLearner(
    _ lines: [ShellProgram], saysChanges: Bool, into response: inout Response
  ) {
    let before = state.cloud
    run(lines, showing: .readings, into: &response) { after in
      guard saysChanges else { return [] }
      let changes = LineDifference.lines(
        from: AccountListing(of: before).resources, to: AccountListing(of: after).resources)
      return changes.isEmpty ? [] : [.accountChanged(changes)]
    }
  }
}
