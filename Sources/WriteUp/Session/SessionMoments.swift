import Foundations
import LabSession
import LabShell
import Languages
import Lessons
import Tutor

/// A session carried out again, with the lab as it was whenever a checkpoint passed.
///
/// A write-up can so show only what really happened, and nobody guesses afterwards which ping was
/// meant.
struct SessionMoments {
  struct Moment {
    /// The number of the event, as the transcript counts.
    var event: Int
    var lab: Lab
    /// What was typed then, and what it printed.
    var input: String
    var printed: String
  }

  /// A mistake that the tutor has named.
  struct Mistake {
    var diagnosis: String
    /// In the tutor's words.
    var statement: Statement
    var lab: Lab
  }

  /// What was typed at the learner's own computer and changed the account.
  struct Commands {
    var event: Int
    /// The step in view, counted from 0.
    var step: Int
    var lines: [String]
  }

  let header: TranscriptHeader
  /// In which the session is told.
  let language: Language
  let lesson: Lesson
  let receipt: String?
  /// The lab after the last event.
  private(set) var end: Lab
  /// The lab to describe where no checkpoint is named: as it was when the lesson was completed, for
  /// cleaning up comes later, else as it is now.
  private(set) var best: Lab
  /// Seconds by the wall clock over all sittings, where the transcript has them.
  let wallClock: Double?
  /// Those whose work still stands, in the order in which they were typed.
  let commands: [Commands]
  /// Where carrying it out again gave something else than was recorded.
  let difference: ReplayDifference?
  /// By the checkpoints' ids: the last time that each passed and was not taken back.
  private var passed: [String: Moment] = [:]
  /// Each mistake once, in the order in which they were named.
  private(set) var mistakes: [Mistake] = []

  init(
    _ transcript: Transcript, lesson: Lesson, language: Language = .english
  ) throws(ReplayError) {
    self.language = language
    var replay = try Replay(transcript, lesson: lesson)
    var passed: [String: Moment] = [:]
    var standing: [String: CheckpointProgress.Status] = [:]
    var mistakes: [Mistake] = []
    var completion: Lab?
    var inputs = StandingInputs()
    var commands: [Commands] = []
    var before = replay.session.lab
    replay.run { step in
      defer { before = step.lab }
      if case .input(let input, _) = step.event.kind, let response = step.response {
        inputs.add(step.event.number, input, response, from: before, to: step.lab)
        let isOnInstance = before.seen(from: step.event.window).isOnInstance
        let lines = isOnInstance ? [] : input.commandLines(response).filter(\.changesAccount)
        if response.status == 0, !lines.isEmpty {
          commands.append(
            Commands(
              event: step.event.number, step: before.state.tutor.state.step ?? 0, lines: lines))
        }
      }
      if completion == nil && step.lab.isCompleted { completion = step.lab }
      var moment: Moment?
      for progress in step.lab.state.tutor.checkpoints {
        let before = standing.updateValue(progress.status, forKey: progress.id) ?? .pending
        switch progress.status {
        // What was undone has not happened; what was broken has.
        case .pending: passed[progress.id] = nil
        case .lost: break
        case .passed:
          guard before != .passed else { continue }
          let now = moment ?? Moment(step)
          moment = now
          passed[progress.id] = now
        }
      }
      for case .diagnosis(let id, let statement, _) in step.response?.messages ?? []
      where !mistakes.contains(where: { $0.diagnosis == id }) {
        mistakes.append(Mistake(diagnosis: id, statement: statement, lab: step.lab))
      }
    }
    header = transcript.header
    self.lesson = lesson
    receipt = transcript.receipt
    end = replay.session.lab
    best = completion ?? replay.session.lab
    wallClock = transcript.wallClock
    difference = replay.verdict.difference
    let effective = Set(inputs.numbers)
    self.commands = commands.filter { effective.contains($0.event) }
    self.passed = passed
    self.mistakes = mistakes
  }

  /// The lab right after the input at which a checkpoint passed; `nil` when it has not.
  func moment(of checkpoint: String) -> Moment? { passed[checkpoint] }

  /// The one of some checkpoints that passed last; `nil` when one has not passed, or none is named.
  func last(of checkpoints: [String]) -> String? {
    let passed = checkpoints.compactMap { id in moment(of: id).map { (id: id, event: $0.event) } }
    guard passed.count == checkpoints.count else { return nil }
    return passed.max { $0.event < $1.event }?.id
  }

  /// With what it passed then.
  func evidence(of checkpoint: String) -> Evidence? {
    passed[checkpoint]?.lab.state.tutor[checkpoint: checkpoint]?.evidence
  }

  /// What the tutor did of it, by the end.
  func help(with checkpoint: String) -> CheckpointProgress.Help? {
    end.state.tutor[checkpoint: checkpoint]?.help
  }

  func title(of checkpoint: String) -> String? {
    lesson.steps.flatMap(\.checkpoints).first { $0.id == checkpoint }?.title
  }
}

extension SessionMoments.Moment {
  fileprivate init(_ step: Replay.Step) {
    event = step.event.number
    lab = step.lab
    input =
      if case .input(.command(let command, _), _) = step.event.kind { command.text } else { "" }
    printed = (step.response?.messages ?? []).compactMap { message -> String? in
      guard case .printed(let output) = message else { return nil }
      return switch output {
      case .standardOutput(let text), .standardError(let text): text
      }
    }.joined()
  }
}

extension Lab {
  fileprivate var isOnInstance: Bool { state.shell.host.hostName != nil }
}

extension String {
  /// Whether it is a call of AWS, or has some in it, and does not only look.
  fileprivate var changesAccount: Bool {
    let program = ShellProgram(self)
    if let plain = PlainProgram(program) { return plain.programs.contains("aws") && !plain.isLook }
    return program.complaint(in: "") == nil && split(whereSeparator: \.isWhitespace).contains("aws")
  }
}
