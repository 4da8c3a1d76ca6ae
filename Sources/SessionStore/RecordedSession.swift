public import LabSession
public import Lessons

/// A session and its record together: what is shown has been saved.
public struct RecordedSession {
  private enum Record {
    case file(Journal)
    /// The lines that a file would have.
    case memory([UInt8])
  }

  public private(set) var session: Session
  private var record: Record
  /// Seconds by the wall clock since this sitting began, where somebody looks at it.
  private let clock: () -> Double?
  /// What the learner should know about going on.
  public private(set) var notices: [ResumeNotice] = []
  /// Seconds that the session took by the wall clock before it was resumed.
  public private(set) var wallClockBefore = 0.0

  private init(_ session: Session, _ record: Record, clock: @escaping () -> Double?) {
    self.session = session
    self.record = record
    self.clock = clock
  }

  /// A new session, with a new transcript at `path` if there is one.
  public static func begin(
    _ header: TranscriptHeader, lesson: Lesson, at path: String?,
    clock: @escaping () -> Double? = { nil }
  ) throws(JournalError) -> RecordedSession {
    let (session, line) = Session.begun(header, lesson: lesson)
    guard let path else { return RecordedSession(session, .memory(line), clock: clock) }
    return RecordedSession(
      session, .file(try Journal.create(at: path, header: line)), clock: clock)
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
    at path: String, clock: @escaping () -> Double? = { nil },
    lesson: (TranscriptHeader) throws -> (lesson: Lesson, newest: Lesson)
  ) throws -> RecordedSession {
    let reopened = try Journal.reopen(at: path)
    let transcript = reopened.transcript
    let (lesson, newest) = try lesson(transcript.header)
    var replay = try Replay(transcript, anyVersionOf: lesson)
    replay.run()
    var resumed = RecordedSession(replay.resumed(), .file(reopened.journal), clock: clock)
    resumed.notices = reopened.repairs
    resumed.wallClockBefore = transcript.wallClock ?? 0
    if lesson.digest != transcript.header.lessonDigest {
      resumed.notices.append(.lessonMissing(newest: lesson.version))
    } else if newest.version > lesson.version {
      resumed.notices.append(.newerLesson(version: lesson.version, newest: newest.version))
    }
    if let difference = replay.verdict.difference {
      resumed.notices.append(.differs(difference, recordedBy: transcript.header.program))
    }
    return resumed
  }

  public var lab: Lab { session.lab }

  /// The transcript's file, `nil` for one that is kept in memory.
  public var path: String? { if case .file(let journal) = record { journal.path } else { nil } }

  /// The transcript so far.
  public func bytes() throws(JournalError) -> [UInt8] {
    switch record {
    case .file(let journal):
      try FileReading.bytes(at: journal.path, limit: TranscriptLimits.bytes)
    case .memory(let lines): lines
    }
  }

  /// Carries out an input and saves it; only then may the response be shown.
  ///
  /// When it can't be saved, the session is as it was before the input.
  public mutating func apply(_ input: Input) throws(JournalError) -> Response {
    var next = session
    let (response, line) = next.apply(input, wallClock: wallClock)
    try append(line)
    session = next
    return response
  }

  /// How much more the transcript's file may hold, `nil` for one that is kept in memory.
  public var room: TranscriptRoom? {
    if case .file(let journal) = record { journal.room } else { nil }
  }

  /// Closes the record in good order, unless nothing was done since it was last closed; when that
  /// can't be saved, the session can still go on.
  public mutating func end() throws(JournalError) {
    if case .file(let journal) = record, journal.isClosed { return }
    var next = session
    try append(next.end(wallClock: wallClock))
    session = next
  }

  private mutating func append(_ line: [UInt8]) throws(JournalError) {
    switch record {
    case .file(let journal): try journal.append(line)
    case .memory(let lines): record = .memory(lines + line)
    }
  }

  /// All sittings together.
  private var wallClock: Double? { clock().map { $0 + wallClockBefore } }
}
