import ArgumentParser
import LabSession
import Lessons
import SessionStore
import TerminalUI

/// `vpclab start`, and `vpclab` alone: the lab with a person at the terminal.
struct StartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "start",
    abstract: "Start a lesson, or go on where it stopped (default).")

  @Argument(help: "The lesson's id, as in 'vpclab lesson list'.")
  var lesson = "vpc-flow-logs"

  @Flag(help: "Begin anew even if there is a session to go on with.")
  var new = false

  @Option(help: "The seed of ids and addresses; drawn by lot if not given.")
  var seed: UInt64?

  @Option(help: "Where the simulated clock starts; now if not given.")
  var now: TimeArgument?

  @Option(help: "Your name in the transcript, for the instructor who grades it.")
  var learner: String?

  func run() throws {
    // This command is the default one, so a mistyped command arrives here as a lesson.
    let ids = LessonStore().library.ids
    guard ids.contains(lesson) else {
      throw CommandFailure(
        "there is no command and no lesson '\(lesson)'. Lessons: "
          + "\(ids.joined(separator: ", ")). 'vpclab --help' lists the commands.", status: .usage)
    }
    let name = LearnerName()
    try InteractiveLab.run { shelf throws(CommandFailure) in
      try UserSessions.inFolder { folder throws(JournalError) in try folder.prepare() }
      if !new, seed == nil, now == nil, let path = try latestSession() {
        return (try RecordedSession.resume(path, shelf: shelf), isNew: false)
      }
      let lesson = try shelf.lesson(lesson)
      let (id, path) = try UserSessions.inFolder { folder throws(JournalError) in
        let id = try folder.newID()
        return (id, folder.path(of: id))
      }
      let learner = learner.map(LearnerName.plain) ?? name.setting ?? name.ask(at: Terminal())
      let header = TranscriptHeader(
        id: id, program: ProgramVersion.current, lesson: lesson.id, lessonDigest: lesson.digest,
        learner: learner, seed: seed ?? UInt64.random(in: 1...999_999),
        startedAt: (now ?? TimeArgument.now).seconds)
      let session = try RecordedSession.begin(header, with: lesson, at: path)
      return (session, isNew: true)
    }
  }

  /// The session of this lesson that was used last.
  private func latestSession() throws(CommandFailure) -> String? {
    do throws(CommandFailure) {
      return try UserSessions.inFolder { folder throws(JournalError) in
        try folder.latest(of: lesson)?.path
      }
    } catch {
      throw error.advising(UserSessions.waysOn)
    }
  }
}
