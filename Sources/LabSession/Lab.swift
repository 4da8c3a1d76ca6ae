import AWSServices
import Documents
public import Foundations
import LabShell
public import Lessons
import NetworkModel
public import Tutor

/// The whole lab: cloud, shell and tutor, and what `undo` needs.
///
/// A value without I/O, wall clock or unseeded chance. `apply` is the only way in, so undo is the
/// previous value, and a replay is a fold over the inputs.
public struct Lab: Sendable {
  /// A state to go back to. An object, because a session that is copied for each input, lest one that
  /// can't be saved be lost, would otherwise copy two hundred states with it.
  final class Moment: Equatable, Sendable {
    let state: LabState
    /// The event's number in the transcript.
    let event: Int
    /// What was done then, for the message.
    let input: Input

    init(state: LabState, event: Int, input: Input) {
      self.state = state
      self.event = event
      self.input = input
    }

    static func == (one: Moment, other: Moment) -> Bool {
      one === other
        || one.event == other.event && one.input == other.input && one.state == other.state
    }
  }

  struct Graded: Equatable, Sendable {
    var state: LabState
    var past: [Moment]
    var future: [Moment]
  }

  public internal(set) var state: LabState
  var past: [Moment] = []
  var future: [Moment] = []
  /// The graded lab, while a copy of it is played in.
  var graded: Graded?
  /// The lab as it was when a step came into view with everything before it done, by the step.
  var beginnings: [Int: LabState] = [:]
  /// The lesson, with what was worked out for this lab.
  public internal(set) var context: LessonContext
  let seed: UInt64
  let startedAt: Instant
  /// What the learner sees first.
  public let introduction: [LabMessage]
  /// The work that the session may still do. No state of the lab holds it, so that `undo` and `reset`
  /// give nothing back.
  public internal(set) var fuel = Fuel(steps: Limits.stepsOfSession)
  /// Whether somebody reads the cards of steps and the story at the end; who only grades does not.
  public internal(set) var hasReader = true
  /// The number that the next input has in the transcript, which counts other events, too.
  public var nextEvent = 1

  /// The number of the window in which a session begins.
  public static let firstWindow = ShellWindow.first

  /// More inputs than anyone takes back; older ones are forgotten to bound memory.
  static let undoLimit = 200

  public init(lesson: Lesson, seed: UInt64, startedAt: Instant) {
    self.init(LessonContext(lesson), seed: seed, startedAt: startedAt)
  }

  /// - Parameter context: one that has seen no lab, or has forgotten it.
  public init(_ context: consuming LessonContext, seed: UInt64, startedAt: Instant) {
    self.seed = seed
    self.startedAt = startedAt
    var state = LabState(lesson: context.lesson, seed: seed, now: startedAt)
    introduction = state.begin(context)
    self.state = state
    self.context = context
  }

  public var lesson: Lesson { context.lesson }
  /// How many steps complete the lesson.
  public var requiredSteps: Int { lesson.steps.count { !$0.isOptional } }
  public var score: Int { state.tutor.score(in: lesson) }
  public var isCompleted: Bool { state.tutor.isCompleted }
  /// Simulated milliseconds since the start.
  public var elapsed: Int { state.cloud.now - startedAt }

  /// The lab as it shows itself in a window.
  public func seen(from window: Int) -> Lab {
    var lab = self
    lab.state.shell.turn(to: window)
    return lab
  }

  /// Carries out an input, and answers what to show.
  ///
  /// - Parameter window: where it was typed, counted from 1.
  public mutating func apply(_ input: Input, in window: Int = Lab.firstWindow) -> Response {
    var response = Response()
    let fuelBefore = fuel.remaining
    defer {
      nextEvent += 1
      assert(past.count <= Self.undoLimit && past.last?.state != state)
      assert(fuel.remaining <= fuelBefore, "an input gave work back")
    }
    // At rest the first window is served, whoever typed last.
    state.shell.turn(to: Lab.firstWindow)
    let before = state
    state.shell.turn(to: window)
    defer { state.shell.turn(to: Lab.firstWindow) }
    if let refusal = refusal(of: input) {
      refuse(refusal, into: &response)
      return response
    }
    fuel.spend(
      Self.stepsOfAnInput + input.recordedBytes / Self.bytesOfRecordPerStep
        + state.cloud.resourceCount * Self.stepsOfAResource)
    // What goes on in the foreground belongs to the input that began it.
    if input.isForForeground == false { state.shell.begin(input: nextEvent) }
    switch input {
    case .command(let input, let isFollowed):
      switch input.content {
      case .word(let line):
        fuel.spend(Self.stepsOfAWord)
        state.shell.remember(input.text)
        perform(line, isFollowed: isFollowed, into: &response)
      case .program(let program):
        enterCommand(into: &response)
        let result = state.run { [fuel] in
          $0.execute(program, on: &$1, isFollowed: isFollowed, with: fuel)
        }
        take(result, into: &response)
      }
    case .proceed(let packets):
      let result = state.run { [fuel] in $0.proceed(packets: packets, on: &$1, with: fuel) }
      take(result, into: &response)
    case .interrupt: take(state.run { $0.interrupt(on: &$1) }, into: &response)
    case .hangUp: take(state.run { $0.hangUp(on: &$1) }, into: &response)
    case .answer(let prompt, let text):
      carryOut(
        AnswerWord.perform([prompt, text], in: &state, of: &context), into: &response)
    case .form(let wizard, let values):
      let fields = values.map { (id: $0.name, value: $0.value.string ?? $0.value.json(.line)) }
      enterCommand(into: &response)
      carryOut(WizardWord.fillIn(wizard, FormValues(fields), in: state), into: &response)
    }
    state.shell.turn(to: Lab.firstWindow)
    response.isChange =
      input.isUndoable && (response.isChange || state.hasChanges(since: before))
      && state.differs(from: before)
    if response.isChange {
      past.append(Moment(state: before, event: nextEvent, input: input))
      if past.count > Self.undoLimit { past.removeFirst() }
      future = []
    }
    keepBeginning()
    return response
  }

  /// Reading a line, judging what it did, and writing it down.
  static let stepsOfAnInput = 80
  /// A session's work is to be done before its transcript is full: whoever gives it up has the rest of
  /// the lab saved, and room for the write-up's answers.
  private static let bytesOfRecordPerStep = 4
  /// What checks and digests look at after every input.
  private static let stepsOfAResource = 2
  /// A tutor's word looks at the whole lesson.
  private static let stepsOfAWord = 400
  /// Reading a flow-log record, and finding whose packets it is of.
  private static let stepsOfARecord = 4
  /// Every checkpoint, worked out anew with its evidence.
  private static let stepsOfALook = 1_000

  private func refusal(of input: Input) -> Refusal? {
    if isForked, let word = input.ofGradedLab { return .inFreePlay(what: word) }
    // Answers are for the write-up, and Ctrl-C and a closed window are how a ping ends.
    switch input {
    case .answer, .interrupt, .hangUp: break
    case .command, .form, .proceed: if fuel.isSpent { return .workIsSpent }
    }
    return switch (state.shell.foregroundCommand, input.isForForeground) {
    case (let command?, false): .processRuns(command: command)
    case (nil, true): .nothingRuns
    case (nil, false), (.some, true), (_, nil): nil
    }
  }

  private func refuse(_ refusal: Refusal, into response: inout Response) {
    response.messages.append(.refused(refusal))
    response.status = 2
  }

  /// How every checkpoint stands, with what was expected and found.
  public func results() -> [CheckpointReport] {
    var context = context
    return context.reports(in: state)
  }

  /// Everything that the lesson would type somewhere, with the names that have values now.
  func commandsOfLesson() -> [String] {
    var context = context
    return context.commands(in: state)
  }

  /// What comes next, for somebody who presses Enter on an empty line; asking is no input.
  public func whatNow() -> LabMessage {
    if isForked { return .forked }
    var context = context
    return context.whatNow(in: state)
  }

  /// What Tab offers for a tutor word at the end of `line`, `nil` when the line is no tutor's.
  public func candidates(for line: String) -> [String]? {
    TutorCommandLine.candidates(for: line, in: state, of: context)
  }

  // MARK: Commands and words

  /// Shows what the shell did, and judges it.
  private mutating func take(_ execution: CommandResult, into response: inout Response) {
    fuel.spend(execution.steps)
    response.messages += execution.outputs.map { .printed($0) }
    response.status = execution.status
    if execution.events.contains(where: \.isChange) { state.recordChange(byForm: false) }
    if execution.ending == .exit { response.questions.append(.quit) }
    response.endsScript = execution.ending == .failedCommand
    observe(execution.events, execution.outputs, into: &response)
  }

  mutating func observe(
    _ events: [LabEvent] = [], _ outputs: [Output] = [], on occasion: Occasion = .command,
    then word: TutorEvent? = nil, into response: inout Response
  ) {
    let printed = outputs.compactMap { output in
      if case .standardOutput(let text) = output { text } else { nil }
    }.joined()
    if events.contains(where: \.isChange) { response.isChange = true }
    // Nobody looks at a copy: what is done in it counts for nothing.
    guard !isForked else { return }
    let observation = Observation(
      number: nextEvent, input: state.shell.input, events: events, printed: printed,
      occasion: occasion)
    let wasCompleted = isCompleted
    let messages = state.observe(
      observation, then: word, hasReader: hasReader, of: &context)
    if isCompleted, !wasCompleted { payForStory() }
    response.messages += messages
  }

  /// What it costs to tell, which grows with the lab; the same where nobody listens, so that a grade
  /// comes out of steps where the learner did.
  private mutating func payForStory() {
    fuel.spend(context.recordsOfStory(of: state) * Self.stepsOfARecord)
  }

  private mutating func enterCommand(into response: inout Response) {
    guard !isForked else { return }
    response.messages += state.enterCommand(context)
  }

  private mutating func perform(
    _ line: TutorCommandLine, isFollowed: Bool, into response: inout Response
  ) {
    let shell = state.shell
    let arguments = line.arguments { shell.value(of: $0) }
    let effects = line.word.perform(arguments, in: &state, of: &context)
    // Where nobody can answer, a question is refused before anything else is said.
    for case .ask(let question) in effects where !isFollowed {
      guard let instead = question.instead else { continue }
      return refuse(.needsTerminal(word: line.word.name, instead: instead), into: &response)
    }
    carryOut(effects, into: &response)
  }

  mutating func carryOut(_ effects: [WordEffect], into response: inout Response) {
    for effect in effects {
      switch effect {
      case .tell(let message):
        if case .story = message { payForStory() }
        response.messages.append(message)
      case .refuse(let message):
        response.messages.append(message)
        response.status = 2
      case .runForm(let id, let values): runForm(id, values, into: &response)
      case .solve(let checkpoint, let isSkipped):
        solve(checkpoint, isSkipped: isSkipped, into: &response)
      case .undo(let count): undo(count, into: &response)
      case .redo(let count): redo(count, into: &response)
      case .lookClosely:
        fuel.spend(Self.stepsOfALook)
        observe(on: .asked, into: &response)
      case .reset(let step): reset(toStep: step, into: &response)
      case .compare(let from, let to): compare(from, to, into: &response)
      case .showGoal: showGoal(into: &response)
      case .fork: fork(into: &response)
      case .leaveFork: leaveFork(into: &response)
      case .observe(let event): observe(then: event, into: &response)
      case .ask(let question): response.questions.append(question)
      }
    }
  }

  /// Keeps the lab for `reset STEP`, the first time that the step is begun.
  private mutating func keepBeginning() {
    guard !isForked, let step = state.tutor.state.step, step > 0, beginnings[step] == nil,
      lesson.steps.prefix(step).flatMap(\.checkpoints).allSatisfy({
        state.tutor[checkpoint: $0.id]?.status == .passed
      })
    else { return }
    beginnings[step] = state
  }
}

extension Lab: Equatable {
  /// What was worked out from the lesson and merely kept does not count.
  public static func == (left: Lab, right: Lab) -> Bool {
    left.state == right.state && left.past == right.past && left.future == right.future
      && left.graded == right.graded
  }
}
