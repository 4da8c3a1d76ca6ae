import LabSession
import Lessons
import SessionStore

/// Sessions with this machine's clock and lessons, and with failures that a person can read.
extension RecordedSession {
  static func begin(
    _ header: TranscriptHeader, with lesson: Lesson, at path: String?
  ) throws(CommandFailure) -> RecordedSession {
    let clock = WallClock()
    do throws(JournalError) {
      return try begin(header, lesson: lesson, at: path) { clock.elapsed }
    } catch {
      throw CommandFailure(error)
    }
  }

  private static let wayOut =
    "the session was left as it is; 'vpclab start --new' begins another"

  /// Goes on with the session recorded at `path`.
  static func resume(_ path: String, shelf: LessonShelf) throws(CommandFailure) -> RecordedSession {
    let clock = WallClock()
    do {
      return try resume(at: path, clock: { clock.elapsed }) { try shelf.lessons(toResume: $0) }
    } catch let error as JournalError {
      throw CommandFailure(error)
    } catch let error as ReplayError {
      throw CommandFailure(error, file: path).advising(wayOut)
    } catch let failure as CommandFailure {
      throw failure
    } catch {
      throw CommandFailure("\(path): \(error)", status: .inputOutputFailed)
    }
  }

  /// Writes the write-up of the session so far; answers what was written.
  func writeReport(to folder: String) throws(CommandFailure) -> String {
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
    return try ReportFolder(path: folder).write(transcript, lesson: lab.lesson, from: file)
  }

  /// Carries out an input; it is saved when this returns.
  mutating func perform(_ input: Input) throws(CommandFailure) -> Response {
    do throws(JournalError) {
      return try apply(input)
    } catch {
      throw CommandFailure(error)
    }
  }

  /// Closes the record.
  mutating func close() throws(CommandFailure) {
    do throws(JournalError) {
      try end()
    } catch {
      throw CommandFailure(error)
    }
  }
}
