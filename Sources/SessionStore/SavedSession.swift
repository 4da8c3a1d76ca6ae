public import LabSession
public import Lessons

/// A session and its journal together: what is shown has been saved.
public struct SavedSession {
  public private(set) var session: Session
  public let journal: Journal
  /// What the learner should know about going on.
  public private(set) var notices: [ResumeNotice] = []
  /// Seconds that the session took by the wall clock before it was resumed.
  public private(set) var wallClockBefore = 0.0

  private init(session: Session, journal: Journal) {
    self.session = session
    self.journal = journal
  }

  public static func begin(
    _ header: TranscriptHeader, lesson: Lesson, at path: String
  ) throws(JournalError) -> SavedSession {
    let (session, line) = Session.begun(header, lesson: lesson)
    return SavedSession(session: session, journal: try Journal.create(at: path, header: line))
  }

  /// Goes on where the session stopped, by carrying out its inputs again.
  ///
  /// Where that gives something else than was recorded, the session goes on all the same, with a
  /// notice.
  ///
  /// - Parameter lesson: finds the lesson's version for the transcript, or another where that one is
  ///   gone, and the newest one.
  /// - Throws: `JournalError` when the file can't be opened, `ReplayError` when it belongs to
  ///   another lesson, and what `lesson` throws.
  public static func resume(
    at path: String, lesson: (TranscriptHeader) throws -> (lesson: Lesson, newest: Lesson)
  ) throws -> SavedSession {
    let (journal, transcript) = try Journal.reopen(at: path)
    let (lesson, newest) = try lesson(transcript.header)
    var replay = try Replay(transcript, anyVersionOf: lesson)
    replay.run()
    var saved = SavedSession(session: replay.resumed(), journal: journal)
    saved.wallClockBefore = transcript.wallClock ?? 0
    if lesson.digest != transcript.header.lessonDigest {
      saved.notices.append(.lessonMissing(newest: lesson.version))
    } else if newest.version > lesson.version {
      saved.notices.append(.newerLesson(version: lesson.version, newest: newest.version))
    }
    if let difference = replay.verdict.difference {
      saved.notices.append(.differs(difference, recordedBy: transcript.header.program))
    }
    return saved
  }

  /// Carries out an input and saves it; only then may the response be shown.
  ///
  /// When it can't be saved, the session is as it was before the input.
  public mutating func apply(_ input: Input, wallClock: Double?) throws(JournalError) -> Response {
    var next = session
    let (response, line) = next.apply(input, wallClock: wallClock)
    try journal.append(line)
    session = next
    return response
  }

  /// Closes the record in good order; when that can't be saved, the session can still go on.
  public mutating func end(wallClock: Double?) throws(JournalError) {
    var next = session
    try journal.append(next.end(wallClock: wallClock))
    session = next
  }
}
