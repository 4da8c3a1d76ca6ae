import LabSession
import Lessons
import SessionStore

/// A session that is recorded in a file, or in none.
struct RecordedSession {
  private enum Record {
    case saved(SavedSession)
    /// With the lines that a file would have.
    case unsaved(Session, lines: [UInt8])
  }

  private var record: Record
  private let clock: WallClock

  /// Begins a session, with a new transcript at `path` if there is one.
  init(begin header: TranscriptHeader, lesson: Lesson, at path: String?) throws(CommandFailure) {
    clock = WallClock()
    guard let path else {
      let (session, line) = Session.begun(header, lesson: lesson)
      record = .unsaved(session, lines: line)
      return
    }
    do throws(JournalError) {
      record = .saved(try SavedSession.begin(header, lesson: lesson, at: path))
    } catch {
      throw CommandFailure(error)
    }
  }

  private static let wayOut =
    "the session was left as it is; 'vpclab start --new' begins another"

  /// Goes on with the session recorded at `path`.
  init(resume path: String, shelf: LessonShelf) throws(CommandFailure) {
    do {
      let saved = try SavedSession.resume(at: path) { try shelf.lessons(toResume: $0) }
      record = .saved(saved)
      clock = WallClock(after: saved.wallClockBefore)
    } catch let error as JournalError {
      throw CommandFailure(error)
    } catch let error as ReplayError {
      throw CommandFailure(error, file: path).advising(Self.wayOut)
    } catch let failure as CommandFailure {
      throw failure
    } catch {
      throw CommandFailure("\(path): \(error)", status: .inputOutputFailed)
    }
  }

  /// What the learner should know about going on.
  var notices: [ResumeNotice] {
    if case .saved(let saved) = record { saved.notices } else { [] }
  }

  /// Writes the write-up of the session so far; answers what was written.
  func writeReport(to folder: String) throws(CommandFailure) -> String {
    let path: String
    let bytes: [UInt8]
    switch record {
    case .saved(let saved):
      path = saved.journal.path
      bytes = try FileText.bytes(of: path, limit: TranscriptLimits.bytes)
    case .unsaved(_, let lines): (path, bytes) = ("this session", lines)
    }
    let transcript: Transcript
    do throws(TranscriptError) {
      transcript = try TranscriptReader.read(bytes)
    } catch {
      throw CommandFailure(error, file: path)
    }
    return try ReportFolder(path: folder).write(transcript, lesson: lab.lesson, from: path)
  }

  var session: Session {
    switch record {
    case .saved(let saved): saved.session
    case .unsaved(let session, _): session
    }
  }

  var lab: Lab { session.lab }

  /// Carries out an input; it is saved when this returns.
  mutating func apply(_ input: Input) throws(CommandFailure) -> Response {
    switch record {
    case .saved(var saved):
      let response: Response
      do throws(JournalError) {
        response = try saved.apply(input, wallClock: clock.elapsed)
      } catch {
        throw CommandFailure(error)
      }
      record = .saved(saved)
      return response
    case .unsaved(var session, let lines):
      let (response, line) = session.apply(input, wallClock: nil)
      record = .unsaved(session, lines: lines + line)
      return response
    }
  }

  /// Closes the record.
  mutating func end() throws(CommandFailure) {
    guard case .saved(var saved) = record else { return }
    do throws(JournalError) {
      try saved.end(wallClock: clock.elapsed)
    } catch {
      throw CommandFailure(error)
    }
    record = .saved(saved)
  }
}
