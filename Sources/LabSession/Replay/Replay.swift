public import Lessons
public import Tutor

/// Carries out a transcript's inputs again, and compares with what the transcript claims.
public struct Replay {
  /// One event as re-executed.
  public struct Step {
    public var event: TranscriptEvent
    /// What was shown; `nil` for an event that is no input.
    public var response: Response?
    /// The lab after the event.
    public var lab: Lab
  }

  public let transcript: Transcript
  public private(set) var session: Session
  /// Where re-execution gave something else, in the order of the events.
  public private(set) var differences: [ReplayDifference] = []
  /// How many events were carried out.
  public private(set) var eventsDone = 0

  /// - Throws: `ReplayError` when the lesson is not the one that the transcript was recorded with.
  public init(_ transcript: Transcript, lesson: Lesson) throws(ReplayError) {
    try self.init(transcript, of: LessonContext(lesson))
  }

  /// - Parameters:
  ///   - context: of the lesson that the transcript was recorded with; one that has seen no lab, or
  ///     has forgotten it.
  ///   - hasReader: whether somebody reads what is told of steps and at the end.
  public init(
    _ transcript: Transcript, of context: consuming LessonContext, hasReader: Bool = true
  ) throws(ReplayError) {
    let (lesson, digest) = (context.lesson.id, context.lesson.digest)
    try self.init(transcript, ofAnyVersion: context)
    if !hasReader { session.goUnread() }
    guard transcript.header.lessonDigest == digest else {
      throw .otherVersion(
        lesson: lesson, recorded: transcript.header.lessonDigest, given: digest)
    }
  }

  /// With whatever version of the lesson there is: for a learner whose own version is gone.
  public init(_ transcript: Transcript, anyVersionOf lesson: Lesson) throws(ReplayError) {
    try self.init(transcript, ofAnyVersion: LessonContext(lesson))
  }

  private init(
    _ transcript: Transcript, ofAnyVersion context: consuming LessonContext
  ) throws(ReplayError) {
    guard transcript.header.lesson == context.lesson.id else {
      throw .otherLesson(recorded: transcript.header.lesson, given: context.lesson.id)
    }
    self.transcript = transcript
    session = Session.begun(transcript.header, context).session
  }

  /// Carries out all events, or those up to a number.
  public mutating func run(upTo last: Int? = nil, observing observe: ((Step) -> Void)? = nil) {
    for event in transcript.events.dropFirst(eventsDone) {
      if let last, event.number > last { return }
      var response: Response?
      let actual: TranscriptEvent
      switch event.kind {
      case .input(let input, _):
        let performed = session.perform(input, in: event.window)
        response = performed.0
        actual = performed.1
      case .end: actual = session.ending()
      case .foreign:
        session.skip()
        actual = event
      }
      eventsDone += 1
      differences += ReplayDifference.all(recorded: event, actual: actual)
      observe?(Step(event: event, response: response, lab: session.lab))
    }
  }

  /// Whether this very version recorded the session, so that every byte must be the same.
  public var isSameVersion: Bool {
    transcript.header.program == ProgramVersion.current
  }

  /// What the events carried out so far have shown.
  public var verdict: ReplayVerdict {
    if let first = differences.first(where: { isSameVersion || !$0.aspect.isWording }) {
      return .different(first)
    }
    return isSameVersion ? .identical : .equivalent(differences)
  }

  /// The session, ready to go on where the transcript ends.
  public func resumed() -> Session {
    var session = session
    session.continueRecord(of: transcript)
    return session
  }
}

/// The version of this program, which a transcript names: only the same version promises the very
/// same outputs.
public enum ProgramVersion {
  public static let current = "0.1.0"
}

/// Why a transcript can't be re-executed here.
public enum ReplayError: Error, Equatable, Sendable, CustomStringConvertible {
  case otherLesson(recorded: String, given: String)
  /// Same id, but other checks, costs or solutions: points may differ.
  case otherVersion(lesson: String, recorded: String, given: String)

  public var description: String {
    switch self {
    case .otherLesson(let recorded, let given):
      "the session belongs to the lesson '\(recorded)', not to '\(given)'"
    case .otherVersion(let lesson, let recorded, let given):
      "the session was recorded with the version \(recorded.prefix(12)) of the lesson '\(lesson)', "
        + "this is \(given.prefix(12))"
    }
  }
}

/// What carrying a transcript out again has shown.
public enum ReplayVerdict: Equatable, Sendable {
  /// Every compared member is as recorded.
  case identical
  /// Recorded by another version: exit statuses, checkpoints, points and the account are as
  /// recorded; these wordings are not.
  case equivalent([ReplayDifference])
  /// Re-execution gave something else, first here.
  case different(ReplayDifference)

  /// Whether the recorded results really follow from the recorded inputs.
  public var isVerified: Bool { difference == nil }

  /// The first difference that counts.
  public var difference: ReplayDifference? {
    if case .different(let difference) = self { difference } else { nil }
  }
}
