public import LabSession
public import Lessons

/// A session and its journal together: what is shown has been saved.
public struct SavedSession {
  public private(set) var session: Session
  public let journal: Journal

  public static func begin(
    _ header: TranscriptHeader, lesson: Lesson, at path: String
  ) throws(JournalError) -> SavedSession {
    let (session, line) = Session.begun(header, lesson: lesson)
    return SavedSession(session: session, journal: try Journal.create(at: path, header: line))
  }

  /// Goes on exactly where the session stopped, by carrying out its inputs again.
  ///
  /// - Throws: `JournalError` when the file can't be opened, `ReplayError` when it was recorded with
  ///   another lesson, `ReplayMismatch` when re-execution differs from the record.
  public static func resume(at path: String, lesson: (String) throws -> Lesson) throws
    -> SavedSession
  {
    let (journal, transcript) = try Journal.reopen(at: path)
    var replay = try Replay(transcript, lesson: lesson(transcript.header.lesson))
    replay.run()
    if let mismatch = replay.mismatch { throw mismatch }
    return SavedSession(session: replay.resumed(), journal: journal)
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
