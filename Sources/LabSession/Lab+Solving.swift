import AWSServices
import Foundations
import LabShell
import Lessons
import Tutor

/// Lines that a learner did not type: those of forms, and those of `solve` and `skip`.
extension Lab {
  mutating func runForm(
    _ id: String, _ values: FormValues, into response: inout Response
  ) {
    guard let wizard = WizardRegistry.wizard(named: id),
      let console = try? wizard.console(of: state)
    else { return }
    let isElsewhere = state.shell.host != .ownComputer
    response.messages.append(.formBegun(isElsewhere: isElsewhere, region: console.otherRegion))
    state.recordChange(byForm: true)
    let before = state.cloud
    let outcome = wizard.outcome(of: values, in: console)
    let removed = wizard.removed(by: values, in: console)
    let lines = wizard.commands(for: values, in: console).map { ShellProgram($0) }
    let shown: ShownOutput =
      if wizard.showsOutput { .everything } else { outcome == nil ? .errors : .retold }
    run(lines, showing: shown, on: .form, into: &response) { isDone, cloud in
      guard isDone else {
        return [.formHalted(AccountListing.changesByCommands(from: before, to: cloud))]
      }
      let made =
        (wizard.made(from: values, in: cloud.serving(console.region)) ?? removed)
        .map { LabMessage.formDone($0) }
      return [made, outcome].compactMap(\.self)
    }
  }

  /// What is shown of the output of lines that a learner did not type.
  enum ShownOutput {
    case everything
    case errors
    /// Errors; what the commands found is told as the console shows it, and so is on the screen.
    case retold
    /// AWS's answer to a change is a page of JSON that says less than what has changed, and what
    /// `||` has dealt with is no error.
    case readings

    func shows(_ output: Output, of execution: CommandResult) -> Bool {
      switch (self, output) {
      case (.everything, _), (.errors, .standardError), (.retold, .standardError): true
      case (.errors, .standardOutput), (.retold, .standardOutput): false
      case (.readings, .standardError): execution.status != 0
      case (.readings, .standardOutput):
        !execution.events.contains { event in
          if case .called = event { event.isChange } else { false }
        }
      }
    }
  }

  /// Runs lines as if typed on the learner's own computer, where the console is, too; stops at the
  /// first one that fails. What there is to tell of their success or failure comes before what follows
  /// from it.
  mutating func run(
    _ lines: [ShellProgram], showing shownOutput: ShownOutput, on occasion: Occasion = .command,
    into response: inout Response,
    ending: (_ isDone: Bool, Cloud) -> [LabMessage] = { _, _ in [] }
  ) {
    var events: [LabEvent] = []
    var shown: [Output] = []
    var status = 0
    for line in lines where status == 0 {
      response.messages.append(.commandTyped(line.text))
      let execution = state.run { [fuel] in
        $0.executeOnOwnComputer(line, on: &$1, with: fuel)
      }
      fuel.spend(execution.steps)
      status = execution.status
      events += execution.events
      // What was read for the learner counts as shown, whichever part of it is on the screen.
      shown += shownOutput == .errors ? [] : execution.outputs
      response.messages += execution.outputs.filter { shownOutput.shows($0, of: execution) }
        .map { .printed($0) }
    }
    response.status = status
    response.messages += ending(status == 0, state.cloud)
    observe(events, shown, on: occasion, into: &response)
  }
}

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
    if let region = state.shell.regionOfOwnComputer, region != lesson.region {
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
    run(lines, showing: .readings, into: &response) { isDone, after in
      guard saysChanges, isDone else { return [] }
      let changes = AccountListing.changesByCommands(from: before, to: after)
      return changes.isEmpty ? [] : [.accountChanged(changes)]
    }
  }
}
