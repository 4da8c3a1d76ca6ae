import LabSession
import Lessons
import Presentation
import SessionStore
import SystemCalls
import TerminalUI
import WriteUp

/// Sessions with this machine's clock and lessons, and with failures that a person can read.
extension RecordedSession {
  static func begin(
    _ header: TranscriptHeader, with lesson: Lesson, at path: String?
  ) throws(CommandFailure) -> RecordedSession {
    let clock = WallClock()
    let session: RecordedSession
    do throws(JournalError) {
      session = try begin(header, lesson: lesson, at: path) { clock.elapsed }
    } catch {
      throw CommandFailure(error)
    }
    if let path { recordUse(of: path, lesson: lesson.id) }
    return session
  }

  /// A session of the folder is the one used last from now on; a file elsewhere is none.
  ///
  /// Where that can't be recorded the session goes on all the same, and the person is told.
  private static func recordUse(of path: String, lesson: String) {
    guard let folder = try? UserSessions.inFolder({ $0 }), let id = folder.id(at: path) else {
      return
    }
    do throws(JournalError) {
      try folder.recordUse(of: id, lesson: lesson)
    } catch {
      CommandFailure(
        """
        it could not be recorded that session \(id) was used last (\(error.sentence)); \
        'vpclab sessions resume \(id)' goes on with it in any case
        """,
        status: .inputOutputFailed
      ).report()
    }
  }

  /// A session of its own that begins as a recorded one went, in memory: nothing is saved.
  static func copy(
    of file: TranscriptFile, upTo last: Int?, shelf: LessonStore
  ) throws(CommandFailure) -> RecordedSession {
    let lesson = try shelf.lesson(of: file.transcript.header)
    var session = try begin(file.transcript.header, with: lesson, at: nil)
    for event in file.transcript.events {
      if let last, event.number > last { break }
      if case .input(let input, _) = event.kind {
        _ = try session.perform(input, in: event.window)
      }
    }
    return session
  }

  /// Goes on with the session recorded at `path`.
  static func resume(_ path: String, shelf: LessonStore) throws(CommandFailure) -> RecordedSession {
    let clock = WallClock()
    do {
      let session = try resume(at: path, clock: { clock.elapsed }) {
        try shelf.lessons(toResume: $0)
      }
      recordUse(of: path, lesson: session.lab.lesson.id)
      return session
    } catch let error as JournalError {
      if case .inUse = error.reason { throw CommandFailure(error) }
      throw CommandFailure(error).advising(UserSessions.waysOn)
    } catch let error as ReplayError {
      throw CommandFailure(error, file: path).advising(UserSessions.waysOn)
    } catch let failure as CommandFailure {
      throw failure
    } catch {
      let reason = String(describing: error)
      throw CommandFailure("\(path): \(reason)", status: .inputOutputFailed)
    }
  }

  /// Writes the write-up of the session so far; answers what was written.
  ///
  /// - Parameter folder: `nil` where nobody has named one.
  func writeReport(to folder: String?) throws(CommandFailure) -> String {
    let file = path ?? "this session"
    let bytes: [UInt8]
    do throws(JournalError) {
      bytes = try self.bytes()
    } catch {
      throw CommandFailure(error)
    }
    let transcript: Transcript
    do throws(TranscriptError) {
      transcript = try TranscriptReader.read(bytes)
    } catch {
      throw CommandFailure(error, file: file)
    }
    return try WrittenReport(
      of: transcript, lesson: lab.lesson,
      options: Report.Options(language: ChosenLanguage.language), from: file,
      in: ReportFolder(named: folder)
    ).text
  }

  /// Carries out an input; it is saved when this returns.
  mutating func perform(
    _ input: Input, in window: Int = Lab.firstWindow
  ) throws(CommandFailure) -> Response {
    do throws(JournalError) {
      return try apply(input, in: window)
    } catch {
      throw failure(error)
    }
  }

  /// Closes the record.
  mutating func close() throws(CommandFailure) {
    do throws(JournalError) {
      try end()
    } catch {
      if error.endsSession { throw failure(error) }
      throw CommandFailure(
        "all inputs are saved, but not the mark that the session was closed: \(error.cause)",
        status: .inputOutputFailed)
    }
  }

  /// Where the session had to be saved under another name, that one is used last.
  private func failure(_ error: JournalError) -> CommandFailure {
    if case .lost(_, savedAs: let other?) = error.reason {
      Self.recordUse(of: other, lesson: lab.lesson.id)
    }
    return CommandFailure(error)
  }
}

/// The machine's clock: written beside each input for people, and of no influence on anything.
struct WallClock {
  private let start = ContinuousClock.now

  /// Seconds that this sitting has taken, to the millisecond.
  var elapsed: Double {
    ((ContinuousClock.now - start) / .milliseconds(1)).rounded() / 1000
  }

  /// Seconds since 1970.
  static var now: Int { time(nil) }
}
