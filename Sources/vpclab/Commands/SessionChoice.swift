import ArgumentParser
import Foundations
import LabSession
import Lessons
import Presentation
import SessionStore
import TerminalUI

/// Which session somebody plays: the one used last, or a new one as it is described.
struct SessionChoice: ParsableArguments {
  @Argument(
    help: "The lesson's id, as in 'vpclab lesson list'; the first one if not given.",
    completion: .lessons)
  var lesson: String?

  @Option(help: "A course.yaml: its first lesson is started, and only its lessons are.")
  var course: String?

  @Option(help: "Your enrolment token, if you got one: the seed follows from it.")
  var token: String?

  @Flag(help: "Begin anew even if there is a session to go on with.")
  var new = false

  @Option(
    parsing: .unconditional, help: "The seed of ids and addresses; drawn by lot if not given.")
  var seed: UInt64?

  @Option(parsing: .unconditional, help: "Where the simulated clock starts; now if not given.")
  var now: TimeArgument?

  @Option(
    help: """
      A step, by number or id, to begin a new session at, as to catch up with a class: the tutor does \
      what comes before, for no points.
      """)
  var at: String?

  @Option(help: "Your name in the transcript, for the instructor who grades it.")
  var learner: String?

  func validate() throws {
    if token != nil, seed != nil {
      throw ValidationError("--token says what the seed is: give no --seed beside it.")
    }
  }

  /// Complains of a lesson that is none, and answers the one that is meant.
  @discardableResult
  func requireLesson() throws(CommandFailure) -> String {
    let lesson = try chosenLesson()
    // 'start' is the default command, so a mistyped one arrives here as a lesson.
    let ids = LessonStore().library.ids
    guard ids.contains(lesson) else {
      throw VPCLab.noSuchCommand(lesson, lessons: ids)
    }
    return lesson
  }

  /// Resumes or begins it.
  ///
  /// - Parameter script: what will be played; a new session begins as it says.
  func open(
    _ shelf: LessonStore, for script: SessionScript? = nil
  ) throws(CommandFailure) -> (RecordedSession, InteractiveLab.Opening) {
    let lesson = try requireLesson()
    let tokenSeed = token.map(EnrolmentSeed.seed)
    let name = LearnerName()
    try UserSessions.inFolder { folder throws(JournalError) in try folder.prepare() }
    if goesOn, let path = try latestSession(of: lesson) {
      let session = try RecordedSession.resume(path, shelf: shelf)
      // One that was begun without the token is somebody else's, or an exercise.
      if tokenSeed ?? session.session.header.seed == session.session.header.seed {
        return (session, .resumed)
      }
    }
    let content = try shelf.lesson(lesson)
    let first = try at.map { name throws(CommandFailure) in try step(name, of: content) }
    let (id, path) = try UserSessions.inFolder { folder throws(JournalError) in
      let id = try folder.newID()
      return (id, folder.path(of: id))
    }
    let learner = learner.map(LearnerName.plain) ?? name.setting ?? name.ask(at: Terminal())
    let header = TranscriptHeader(
      id: id, program: ProgramVersion.current, lesson: content.id, lessonDigest: content.digest,
      learner: learner, seed: seed ?? tokenSeed ?? script?.seed ?? UInt64.random(in: 1...999_999),
      startedAt: now?.seconds ?? script?.startedAt ?? TimeArgument.now.seconds)
    var session = try RecordedSession.begin(header, with: content, at: path)
    guard let first else { return (session, .new) }
    for step in 0..<first { _ = try session.perform(.command("skip \(step + 1) now")) }
    _ = try session.perform(.command("goto \(first + 1)"))
    return (session, .ahead)
  }

  /// Resumes or begins it, or joins the one to go on with where it is open.
  func openOrJoin(_ shelf: LessonStore) throws(CommandFailure) -> SharedSession {
    let lesson = try requireLesson()
    if goesOn, token == nil, let path = try latestSession(of: lesson),
      let joined = try SharedSession(joining: path, shelf: shelf)
    {
      return joined
    }
    return SharedSession(keeping: try open(shelf).0)
  }

  /// Whether nothing asks for a session of its own.
  private var goesOn: Bool { !new && seed == nil && now == nil && at == nil }

  /// A step's place, from 0.
  private func step(_ name: String, of lesson: Lesson) throws(CommandFailure) -> Int {
    if let number = GivenNumber(name, in: 1...max(1, lesson.steps.count)) {
      return number.value - 1
    }
    guard let step = lesson.steps.firstIndex(where: { $0.id == name }) else {
      let steps = lesson.steps.enumerated().map { "\($0.offset + 1) (\($0.element.id))" }
      throw CommandFailure(
        "--at: there is no step '\(name)'. Steps: \(steps.joined(separator: ", "))",
        status: .usage)
    }
    return step
  }

  private func chosenLesson() throws(CommandFailure) -> String {
    guard let course else { return lesson ?? "vpc-flow-logs" }
    let rules = try CourseFile.read(course)
    let ids = rules.assignments.map(\.lesson)
    guard let lesson = lesson ?? ids.first, ids.contains(lesson) else {
      throw CommandFailure(
        """
        the course '\(rules.title)' has no lesson '\(lesson ?? "")'; its lessons: \
        \(ids.joined(separator: ", "))
        """, status: .usage)
    }
    let version = try LessonStore().lesson(lesson).version
    let accepted = rules.assignment(of: lesson)?.versions ?? []
    guard accepted.isEmpty || accepted.contains(version) else {
      let versions = accepted.map(String.init).joined(separator: ", ")
      throw CommandFailure(
        """
        the course takes version \(versions) of the lesson '\(lesson)', and here is \(version): a session \
        of it would have no grade; ask whoever gives the course
        """, status: .lessonInvalid)
    }
    return lesson
  }

  /// The session of this lesson that was used last.
  private func latestSession(of lesson: String) throws(CommandFailure) -> String? {
    do throws(CommandFailure) {
      return try UserSessions.inFolder { folder throws(JournalError) in
        try folder.latest(of: lesson)?.path
      }
    } catch {
      throw error.advising(UserSessions.waysOn)
    }
  }
}
