public import AWSServices
public import Foundations
public import LabShell
public import Lessons
import NetworkModel

/// Everything that an input may change and that `undo` brings back.
public struct LabState: Equatable, Sendable {
  @CopyOnWrite public var cloud: Cloud
  @CopyOnWrite public var shell: Shell
  @CopyOnWrite public var tutor: Tutor

  public init(lesson: Lesson, seed: UInt64, now: Instant) {
    cloud = Cloud(seed: seed, now: now, region: lesson.region)
    shell = Shell(seed: seed, otherWords: TutorWordRegistry.suggested)
    tutor = Tutor(lesson: lesson)
  }

  /// Lets the shell work on the account.
  public mutating func run<Result>(_ body: (inout Shell, inout Cloud) -> Result) -> Result {
    body(&_shell.wrappedValue, &_cloud.wrappedValue)
  }
}

/// The tutor's part of the lab: where its attention is, what was passed, asked, answered and seen.
public struct Tutor: Equatable, Sendable {
  public internal(set) var state = TutorState.briefing
  /// In the order of the lesson.
  public internal(set) var checkpoints: [CheckpointProgress]
  public internal(set) var answers: [Answer] = []
  public internal(set) var notes: [String] = []
  /// The name that was given in the session, `nil` where the one that it began with stands.
  public internal(set) var learner: String?
  public internal(set) var history = History()
  public internal(set) var diagnoses = Diagnoses()
  /// Whether the learner's last change of the account was made by a form, so that the next may be.
  public internal(set) var usesForms = false
  /// Whether every required checkpoint held at some moment: then the lesson is done, and cleaning
  /// up takes nothing away.
  public internal(set) var isCompleted = false

  public init(lesson: Lesson) {
    checkpoints = lesson.steps.flatMap(\.checkpoints).map { CheckpointProgress(id: $0.id) }
  }

  public subscript(checkpoint id: String) -> CheckpointProgress? {
    checkpoints.first { $0.id == id }
  }

  public func answer(to prompt: String) -> String? {
    answers.first { $0.prompt == prompt }?.text
  }

  mutating func update(_ id: String, _ change: (inout CheckpointProgress) -> Void) {
    guard let index = checkpoints.firstIndex(where: { $0.id == id }) else { return }
    change(&checkpoints[index])
  }

  public func score(in lesson: Lesson) -> Int {
    var score = 0
    var index = 0
    for step in lesson.steps.indices {
      for checkpoint in lesson.steps[step].checkpoints.indices {
        if !lesson.steps[step].isOptional {
          score += checkpoints[index].score(
            of: lesson.steps[step].checkpoints[checkpoint], costs: lesson.costs)
        }
        index += 1
      }
    }
    return score
  }
}

/// Which of the lesson's diagnoses apply, and which of them the learner has been told.
public struct Diagnoses: Equatable, Sendable {
  /// Those that applied when the lab was last looked at.
  public internal(set) var seen: [String] = []
  public internal(set) var said: [String] = []
  /// Those told that are about something that was done: it was done once, so only trouble, or a
  /// question, is a reason to come back to it.
  public internal(set) var recounted: [String] = []
}

extension LabState {
  /// Whether anything differs that undo would bring back; looking and asking for help do not.
  public func differs(from other: LabState) -> Bool {
    cloud != other.cloud || shell != other.shell || tutor.answers != other.tutor.answers
      || tutor.notes != other.tutor.notes
  }

  /// Whether an input that made no change in the account made one elsewhere: in files, variables,
  /// logins, answers or notes.
  public func hasChanges(since other: LabState) -> Bool {
    shell.differs(from: other.shell) || tutor.answers != other.tutor.answers
      || tutor.notes != other.tutor.notes
  }

  /// Becomes an earlier (or later) state; help that was taken stays taken, a quiz answered, and a name
  /// given.
  public mutating func goBack(to state: LabState) {
    let help = tutor.checkpoints.map { ($0.id, $0.help) }
    let learner = tutor.learner
    let quizAnswers = tutor.history.quizAnswers
    self = state
    tutor.learner = learner
    tutor.history.quizAnswers = quizAnswers
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
  public mutating func enterCommand(_ context: LessonContext) -> [LabMessage] {
    tell(tutor.state.apply(.commandEntered), context: context)
  }

  /// The learner changes the account, by a form or by commands.
  public mutating func recordChange(byForm isForm: Bool) { tutor.usesForms = isForm }

  public mutating func recordSolving(of checkpoint: String, isSkipped: Bool) {
    tutor.update(checkpoint) {
      if isSkipped { $0.help.isSkipped = true } else { $0.help.isSolved = true }
    }
  }
}
