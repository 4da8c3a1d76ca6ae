import ArgumentParser
import LabSession
import Lessons
import Presentation
import SessionStore

/// `vpclab run`: a lesson without a terminal.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract:
      "Play a lesson from a script; exits 0 if it was completed with the pass mark, 1 if not.",
    discussion: """
      What commands print goes to standard output, what the tutor says to standard error. A script \
      that 'vpclab export --as script' wrote plays the session that it was written from.

        vpclab run vpc-flow-logs solution.sh --seed 7 --transcript t.jsonl
        vpclab run --resume t.jsonl more.sh
      """)

  @Argument(help: "The lesson's id, as in 'vpclab lesson list'; not needed with --resume.")
  var lesson: String?

  @Argument(help: "A file of lines as typed at the prompt; - or nothing: standard input.")
  var script: String?

  @OptionGroup var start: StartOptions

  @Option(help: "Record the session in this new file.")
  var transcript: String?

  @Option(help: "Go on with this session: its id in 'vpclab sessions', or its transcript.")
  var resume: String?

  @Option(help: "The learner's name in the transcript.")
  var learner = ""

  @OptionGroup var mark: PassMark

  @Flag(name: .shortAndLong, help: "Show only what the commands print, not the tutor.")
  var quiet = false

  @Option(help: "text for people, json for programs: one document a line.")
  var messages = MessageFormat.text

  func validate() throws {
    if resume == nil, lesson == nil {
      throw ValidationError("Missing expected argument '<lesson>'")
    }
    if resume != nil, start.isGiven || transcript != nil || !learner.isEmpty {
      throw ValidationError(
        """
        --resume goes on with a session that has its seed, clock, name and file: give none of \
        --seed, --now, --learner and --transcript beside it.
        """)
    }
  }

  func run() throws {
    let shelf = LessonStore()
    // With --resume the one argument is the script.
    let scriptPath = script ?? (resume == nil ? nil : lesson) ?? "-"
    let expected = resume == nil || script != nil ? lesson : nil
    var session: RecordedSession
    let player: ScriptPlayer
    if let resume {
      player = try ScriptPlayer(ofScriptAt: scriptPath, isQuiet: quiet, messages: messages)
      session = try RecordedSession.resume(try SessionName.path(of: resume), shelf: shelf)
      if let expected, expected != session.lab.lesson.id {
        throw CommandFailure(
          "the session \(resume) is of the lesson '\(session.lab.lesson.id)', not of '\(expected)'",
          status: .usage)
      }
    } else {
      let lesson = try shelf.lesson(expected ?? "")
      player = try ScriptPlayer(ofScriptAt: scriptPath, isQuiet: quiet, messages: messages)
      let (seed, seconds) = start.start(of: player.script)
      session = try RecordedSession.begin(
        TranscriptHeader(
          id: "run", program: ProgramVersion.current, lesson: lesson.id,
          lessonDigest: lesson.digest, learner: learner, seed: seed, startedAt: seconds),
        with: lesson, at: transcript)
    }
    let isPlayed = try player.play(on: &session)
    LastObject.keep(session)
    let lab = session.lab
    let verdict: StyledText =
      lab.isCompleted
      ? "Completed: \(lab.score) of \(lab.lesson.maximumScore) points\(shortfall(lab))."
      : "Not completed: \(lab.score) of \(lab.lesson.maximumScore) points\(shortfall(lab))."
    try player.writeVerdict("\n\(verdict.said)\n")
    if !lab.isCompleted || !mark.isReached(by: lab.score, of: lab.lesson.maximumScore) {
      throw ExitStatus.notAllPassed.code
    }
    if !isPlayed { throw ExitStatus.scriptInvalid.code }
  }
}

/// Holds a value until the process ends, which is next: the system takes its memory back at once, where
/// taking hundreds of states apart would be a thirtieth of a short run.
private final class LastObject<Value> {
  private let value: Value

  private init(_ value: Value) { self.value = value }

  static func keep(_ value: Value) { _ = Unmanaged.passRetained(LastObject(value)) }
}

extension RunCommand {
  /// Completing a lesson with its solutions alone is no success, and says so.
  private func shortfall(_ lab: Lab) -> StyledText {
    let isReached = mark.isReached(by: lab.score, of: lab.lesson.maximumScore)
    return isReached || !lab.isCompleted
      ? "" : ", below the pass mark of \(mark.passMark) percent"
  }
}
