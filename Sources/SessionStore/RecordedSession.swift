public import LabSession
public import Lessons

/// A session and its record together: what is shown has been saved.
public struct RecordedSession {
  private enum Record {
    case file(Journal)
    /// The lines that a file would have.
    case memory([UInt8])
    /// The lines of a file that another process keeps.
    case elsewhere(Followed)
  }

  public private(set) var session: Session
  private var record: Record
  /// The line that was recorded last, for those who follow.
  public private(set) var lastLine: [UInt8] = []
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
  public var path: String? {
    switch record {
    case .file(let journal): journal.path
    case .memory: nil
    case .elsewhere(let followed): followed.path
    }
  }

  /// The transcript so far.
  public func bytes() throws(JournalError) -> [UInt8] {
    switch record {
    case .file(let journal):
      try FileReading.bytes(at: journal.path, limit: TranscriptLimits.bytes)
    case .memory(let lines): lines
    case .elsewhere(let followed): followed.lines
    }
  }

  /// Carries out an input and saves it; only then may the response be shown.
  ///
  /// When it can't be saved, the session is as it was before the input.
  public mutating func apply(
    _ input: Input, in window: Int = Lab.firstWindow
  ) throws(JournalError) -> Response {
    // Memory can always be written to: then nothing needs to be kept for the case that it can't.
    if case .memory = record {
      let (response, line) = session.apply(input, in: window, wallClock: wallClock)
      try append(line)
      return response
    }
    var next = session
    let (response, line) = next.apply(input, in: window, wallClock: wallClock)
    try append(line)
    session = next
    return response
  }

  /// How much more the transcript's file may hold, `nil` for one that is kept in memory.
  public var room: TranscriptRoom? {
    switch record {
    case .file(let journal): journal.room
    case .memory: nil
    case .elsewhere(let followed): followed.validator.room
    }
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
    case .memory(var lines):
      // Nobody else may hold them meanwhile, or all of them would be copied for each line.
      record = .memory([])
      lines += line
      record = .memory(lines)
    case .elsewhere(let followed): throw JournalError(.keptElsewhere, path: followed.path, code: 0)
    }
    lastLine = line
  }

  /// All sittings together.
  private var wallClock: Double? { clock().map { $0 + wallClockBefore } }
}

/// A session whose record another process keeps: each input that it saves is carried out here, too.
extension RecordedSession {
  private struct Followed {
    let path: String
    var lines: [UInt8]
    var validator: TranscriptValidator
  }

  /// What somebody else's input led to.
  public struct Step {
    public let event: TranscriptEvent
    /// `nil` for an event that is no input.
    public let response: Response?
  }

  /// A copy of an open session, by its record so far.
  ///
  /// - Throws: `TranscriptError`, `ReplayError`, and what `lesson` throws.
  public static func following(
    _ lines: [UInt8], of path: String, clock: @escaping () -> Double? = { nil },
    lesson: (TranscriptHeader) throws -> Lesson
  ) throws -> RecordedSession {
    let transcript = try TranscriptReader.read(lines)
    var replay = try Replay(transcript, anyVersionOf: try lesson(transcript.header))
    replay.run()
    let followed = Followed(path: path, lines: lines, validator: transcript.validator)
    return RecordedSession(replay.resumed(), .elsewhere(followed), clock: clock)
  }

  /// Carries out what the keeper of the record has recorded in a line.
  public mutating func follow(_ line: [UInt8]) throws(JournalError) -> Step? {
    guard case .elsewhere(var followed) = record else { return nil }
    let accepted: TranscriptValidator.Line
    do throws(TranscriptError) {
      accepted = try followed.validator.accept(line.dropLast())
    } catch {
      throw JournalError(.damaged(error), path: followed.path, code: 0)
    }
    guard case .event(let event) = accepted else { return nil }
    var next = session
    var response: Response?
    let same: [UInt8]
    switch event.kind {
    case .input(let input, _):
      let performed = next.apply(input, in: event.window, wallClock: event.wallClock)
      (response, same) = (performed.response, performed.line)
    case .end: same = next.end(wallClock: event.wallClock)
    case .foreign: same = []
    }
    guard same == line else { throw JournalError(.cameApart, path: followed.path, code: 0) }
    session = next
    followed.lines += line
    record = .elsewhere(followed)
    return Step(event: event, response: response)
  }

  /// Carries out what the record, given as a whole, has more than was heard of.
  public mutating func catchUp(with lines: [UInt8]) throws(JournalError) -> [Step] {
    guard case .elsewhere(let followed) = record else { return [] }
    guard lines.starts(with: followed.lines) else {
      throw JournalError(.cameApart, path: followed.path, code: 0)
    }
    var steps: [Step] = []
    for line in lines[followed.lines.count...].split(separator: UInt8(ascii: "\n")) {
      if let step = try follow(line + [UInt8(ascii: "\n")]) { steps.append(step) }
    }
    return steps
  }

  /// Keeps the record from now on, since whoever kept it has gone; answers what was recorded there and
  /// was not heard of.
  public mutating func takeOver() throws(JournalError) -> [Step] {
    guard case .elsewhere(let followed) = record else { return [] }
    let reopened = try Journal.reopen(at: followed.path)
    let steps = try catchUp(
      with: try FileReading.bytes(at: followed.path, limit: TranscriptLimits.bytes))
    record = .file(reopened.journal)
    notices = reopened.repairs
    wallClockBefore = max(0, (reopened.transcript.wallClock ?? 0) - (clock() ?? 0))
    return steps
  }
}
