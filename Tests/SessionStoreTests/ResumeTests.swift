import LabSession
import Lessons
import ProgramTesting
import Testing

@testable import SessionStore

/// A session goes on whatever has changed since, and says what has.
@Suite struct ResumeTests {
  private let folder: TemporaryFolder
  private let lesson: Lesson

  init() throws {
    folder = try TemporaryFolder()
    let repository = #filePath.split(separator: "/", omittingEmptySubsequences: false)
      .dropLast(3).joined(separator: "/")
    lesson = try LessonLibrary(searchPath: [repository + "/Lessons"]).lesson("vpc-flow-logs").lesson
  }

  private func header(program: String = ProgramVersion.current, digest: String? = nil)
    -> TranscriptHeader
  {
    TranscriptHeader(
      id: "k1", program: program, lesson: lesson.id, lessonDigest: digest ?? lesson.digest,
      learner: "", seed: 7, startedAt: 1_767_603_600)
  }

  /// A saved session of one command; its path.
  private func record(_ header: TranscriptHeader, isForged: Bool = false) throws -> String {
    let path = folder.newPath()
    if isForged {
      var writer = TranscriptWriter()
      let journal = try Journal.create(at: path, header: writer.line(for: header))
      let outcome = TranscriptEvent.Outcome(status: 1, output: Digest(ofText: "once"))
      try journal.append(
        writer.line(
          for: TranscriptEvent(
            number: 1, time: 0, wallClock: 5, kind: .input(.command("echo a"), outcome))))
    } else {
      var saved = try RecordedSession.begin(header, lesson: lesson, at: path) { 5 }
      _ = try saved.apply(.command("echo a"))
    }
    return path
  }

  private func resume(_ path: String, newest: Lesson? = nil) throws -> RecordedSession {
    try RecordedSession.resume(at: path, clock: { 3 }) { _ in (lesson, newest ?? lesson) }
  }

  @Test func `nothing changed, nothing is said`() throws {
    let saved = try resume(record(header()))
    #expect(saved.notices == [])
    #expect(saved.wallClockBefore == 5)
  }

  @Test(arguments: [ProgramVersion.current, "0.0.9"])
  func `another result is told, and the session goes on and stays readable`(program: String) throws
  {
    let path = try record(header(program: program), isForged: true)
    var saved = try resume(path)
    guard case .differs(let difference, program) = saved.notices.first else {
      Issue.record("\(saved.notices)")
      return
    }
    #expect(difference.aspect == .status)
    #expect(difference.event == 1)
    _ = try saved.apply(.command("echo b"))
    try saved.end()
    let bytes = try FileReading.bytes(at: path, limit: TranscriptLimits.bytes)
    let transcript = try TranscriptReader.read(bytes)
    #expect(transcript.inputs == [.command("echo a"), .command("echo b")])
    #expect(transcript.wallClock == 8)
  }

  @Test func `other words of another version are no news`() throws {
    let path = try record(header(program: "0.0.9"))
    #expect(try resume(path).notices == [])
  }

  @Test func `a newer version of the lesson is told of`() throws {
    var newest = lesson
    newest.version = lesson.version + 1
    let saved = try resume(record(header()), newest: newest)
    #expect(
      saved.notices == [.newerLesson(version: lesson.version, newest: lesson.version + 1)])
    #expect(saved.session.lab.lesson.version == lesson.version)
  }

  @Test func `a version that is missing is told of`() throws {
    let saved = try resume(record(header(digest: "0")))
    #expect(saved.notices == [.lessonMissing(newest: lesson.version)])
  }

  @Test func `another lesson is refused`() throws {
    var other = header()
    other.lesson = "other"
    let path = try record(other, isForged: true)
    #expect(throws: ReplayError.self) { try resume(path) }
  }
}
