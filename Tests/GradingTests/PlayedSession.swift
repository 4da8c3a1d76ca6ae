import LabSession
import LabShell
import Lessons
import Testing

@testable import Grading

/// Sessions of the reference lesson, recorded in memory.
enum PlayedSession {
  static let repository = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    .dropLast(3).joined(separator: "/")

  static let source: Result<LessonSource, any Error> = Result {
    try LessonLibrary(searchPath: [repository + "/Lessons"]).lesson("vpc-flow-logs")
  }

  static func lesson() throws -> Lesson { try source.get().lesson }

  static func solution() throws -> [Input] {
    Script.inputs(of: try lesson().solution).map { .command($0.text) }
  }

  /// The file of a session with these inputs.
  static func bytes(
    _ inputs: [Input], seed: UInt64 = 7, startedAt: Int = 1_767_603_600, learner: String = "Zoë",
    secondsPerInput: Double = 60
  ) throws -> [UInt8] {
    let lesson = try lesson()
    let header = TranscriptHeader(
      id: "k1", program: ProgramVersion.current, lesson: lesson.id, lessonDigest: lesson.digest,
      learner: learner, seed: seed, startedAt: startedAt)
    var (session, bytes) = Session.begun(header, lesson: lesson)
    var seconds = 0.0
    for input in inputs {
      seconds += secondsPerInput
      bytes += session.apply(input, wallClock: seconds).line
    }
    return bytes + session.end(wallClock: seconds)
  }

  /// The solution with somebody's time for it.
  static let honest = Result { try bytes(try solution()) }

  static func grade(_ bytes: [UInt8], file: String = "t.jsonl") throws(GradingFailure) -> Grade {
    var grader = Grader { id, identity throws(LessonError) in
      guard let source = try? source.get(), source.lesson.id == id else {
        throw LessonError(.noSuchLesson(id, known: [], searched: []), file: "")
      }
      guard source.lesson.digest == identity else {
        throw LessonError(.noSuchVersion(lesson: id, identity: identity, known: [1]), file: "")
      }
      return source.lesson
    }
    return try grader.grade(bytes, file: file)
  }
}
