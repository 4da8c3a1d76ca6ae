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

  /// What was typed at the learner's own computer.
  struct Commands {
    var event: Int
    /// The step in view, counted from 0.
    var step: Int
    var lines: [String]
    /// Whether it did what it says: what AWS refused has built nothing.
    var isWork: Bool
  }

  let header: TranscriptHeader
  /// In which the session is told.
  let language: Language
  let lesson: Lesson
  let writeUp: WriteUpData
  let receipt: String?
  /// The lab after the last event.
  private(set) var end: Lab
  /// The lab to describe where no checkpoint is named: as it was when the lesson was completed, for
  /// cleaning up comes later, else as it is now.
  private(set) var best: Lab
  /// Seconds by the wall clock over all sittings, where the transcript has them.
  let wallClock: Double?
  /// Those whose work still stands, in the order in which they were typed, with what gave them their
  /// variables and files: together they can be run again.
  let commands: [Commands]
  /// Where carrying it out again gave something else than was recorded.
  let difference: ReplayDifference?
  /// By the checkpoints' ids: the last time that each passed and was not taken back.
  private var passed: [String: Moment] = [:]
  /// Each mistake once, in the order in which they were named.
  private(set) var mistakes: [Mistake] = []

  init(
    _ transcript: Transcript, lesson: Lesson, _ writeUp: WriteUpData, language: Language = .english
  ) throws(ReplayError) {
    self.language = language
    self.writeUp = writeUp
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
        if !before.seen(from: step.event.window).isOnInstance {
          commands.append(
            Commands(
              event: step.event.number, step: before.state.tutor.state.step ?? 0,
              lines: input.commandLines(response).dropping(
                last: response.status != 0 && !input.isOneCommand),
              isWork: response.builds(from: before, to: step.lab)))
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
    self.commands = Self.building(commands.filter { effective.contains($0.event) })
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

// MARK: The commands that built it

extension SessionMoments {
  /// Commands that changed the account and, from the last to the first, those whose variables, files
  /// and functions they use.
  private static func building(_ commands: [Commands]) -> [Commands] {
    let signs = CommandSigns()
    var needed: Set<String> = []
    var result: [Commands] = []
    for commands in commands.reversed() {
      var kept: [String] = []
      for line in commands.lines.reversed() {
        let words = CommandNames(line, signs)
        guard commands.isWork && line.changesAccount || !words.given.isDisjoint(with: needed)
        else { continue }
        needed.subtract(words.given.subtracting(words.extended))
        needed.formUnion(words.used)
        kept.append(line)
      }
      guard !kept.isEmpty else { continue }
      var commands = commands
      commands.lines = kept.reversed()
      result.append(commands)
    }
    return result.reversed()
  }
}

/// The names by which a command depends on others: variables, files and functions.
///
/// Read by their signs, not by the shell's grammar: a name too many costs a line in a list, and what is
/// no plain program has them, too.
struct CommandNames {
  /// What later commands may use.
  private(set) var given: Set<String> = []
  /// What is there before and has more afterwards.
  private(set) var extended: Set<String> = []
  private(set) var used: Set<String> = []

  init(_ text: String, _ signs: CommandSigns) {
    for match in text.matches(of: signs.definition) { given.insert(String(match.1)) }
    for match in text.matches(of: signs.reading) { given.insert(String(match.1)) }
    for match in text.matches(of: signs.unsetting) {
      given.formUnion(match.1.split(whereSeparator: \.isWhitespace).map(String.init))
    }
    let variables = text.matches(of: signs.variable).map { String($0.1) }
    used.formUnion(variables)
    for match in text.matches(of: signs.redirection) {
      given.insert(String(match.2))
      if match.1 == ">>" { extended.insert(String(match.2)) }
    }
    for match in text.matches(of: signs.writing) { given.insert(String(match.1)) }
    for match in text.matches(of: signs.editing) {
      given.insert(String(match.1))
      extended.insert(String(match.1))
    }
    for match in text.matches(of: signs.word) { used.insert(String(match.1)) }
    if text.contains(signs.call) { used.formUnion(Self.settings) }
    used.subtract(given.subtracting(extended).subtracting(variables))
  }

  /// Variables that every call of AWS obeys, though none names them.
  private static let settings: Set<String> = [
    "AWS_REGION", "AWS_DEFAULT_REGION", "AWS_DEFAULT_OUTPUT", "AWS_PAGER",
  ]
}

/// The signs by which a command gives a name and uses one.
///
/// Kept for all commands of a session: a literal is parsed each time that it is met, which took longer
/// than all that was looked for.
struct CommandSigns {
  let definition = /(?:^|[\n;&|(]|\b(?:export|readonly|local))\s*([A-Za-z_]\w*)(?:=|\(\))/
  let reading = /(?:\bread(?:\s+-r)?|\bfor)\s+([A-Za-z_]\w*)/
  let unsetting = /\bunset((?:\s+-v)?(?:\s+[A-Za-z_]\w*)+)/
  /// A variable whose value is used.
  let variable = /\$\{?([A-Za-z_]\w*)/
  let redirection = /(?:^|[\s\d])(>>?)\s*([\w.\/-]+)/
  let writing = /\b(?:tee|touch|cp\s+\S+|mv\s+\S+)\s+([\w.\/-]+)/
  let editing = /\bsed\s+-i\S*\s.*?\s([\w.\/-]+)\s*$/
  /// A function, or a file that is read, is a word of its own; AWS's command line reads `file://NAME`.
  let word = /(?:fileb?:\/\/)?([A-Za-z_.][\w.\/-]*)/
  let call = /\baws\b/
}

extension String {
  /// Whether it is a call of AWS, or has some in it, and does not only look.
  fileprivate var changesAccount: Bool {
    let program = ShellProgram(self)
    if let plain = PlainProgram(program) { return plain.programs.contains("aws") && !plain.isLook }
    return program.complaint(in: "") == nil && split(whereSeparator: \.isWhitespace).contains("aws")
  }
}

extension [String] {
  /// Without the command that a form or the tutor ended at.
  fileprivate func dropping(last isDropped: Bool) -> [String] {
    isDropped ? Array(dropLast()) : self
  }
}

extension Input {
  /// Whether it was typed as one, and so is whole whatever came of it.
  fileprivate var isOneCommand: Bool {
    if case .command(let input, _) = self { input.word == nil } else { false }
  }
}

extension Response {
  /// Whether it left something in the account, or waited for what does.
  fileprivate func builds(from before: Lab, to after: Lab) -> Bool {
    if status == 0, !isRefused { return true }
    return isChange
      && AccountListing(of: before.state.cloud).resources
        != AccountListing(of: after.state.cloud).resources
  }

  /// Whether a call of AWS was answered with an error, whatever the status in the end.
  private var isRefused: Bool {
    messages.contains { message in
      guard case .printed(.standardError(let text)) = message else { return false }
      return text.contains("aws: [ERROR]")
    }
  }
}
