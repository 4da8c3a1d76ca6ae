import LabSession
import Lessons
import ProgramTesting

@testable import SessionStore

/// Small sessions and their files, for tests that change those.
enum SampleSession {
  /// The lines of a session of so many inputs, each with its line break, the header first.
  static func lines(
    _ count: Int, header: TranscriptHeader = JournalTrial.header
  ) -> [[UInt8]] {
    var writer = TranscriptWriter()
    return [writer.line(for: header)]
      + (0..<count).map { writer.line(for: JournalTrial.event($0 + 1, variant: $0)) }
  }

  static func bytes(_ count: Int) -> [UInt8] { lines(count).flatMap { $0 } }

  static func read(_ path: String) throws -> [UInt8] {
    try FileReading.bytes(at: path, limit: 1 << 26)
  }

  /// A lesson to play.
  static func lesson() throws -> Lesson {
    let repository = #filePath.split(separator: "/", omittingEmptySubsequences: false)
      .dropLast(3).joined(separator: "/")
    return try LessonLibrary(searchPath: [repository + "/Lessons"]).lesson("vpc-flow-logs").lesson
  }

  static func header(of lesson: Lesson, startedAt: Int = 1_767_603_600) -> TranscriptHeader {
    TranscriptHeader(
      id: "k1", program: ProgramVersion.current, lesson: lesson.id, lessonDigest: lesson.digest,
      learner: "", seed: 7, startedAt: startedAt)
  }
}
