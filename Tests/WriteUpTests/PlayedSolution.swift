import LabSession
import Lessons
import Testing
import Tutor

@testable import WriteUp

/// The reference solution played once with answers and a note that would like to be markup.
enum PlayedSolution {
  static let hostile = #"<script>alert(1)</script> [x](javascript:y) `rm` **b** & "q""#

  private static let source: LessonSource? = try? LessonLibrary(searchPath: [
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
      .joined(separator: "/") + "/Lessons"
  ]).lesson("vpc-flow-logs")

  static let lesson: Lesson? = source?.lesson
  static let writeUp = Result { try #require(source).writeUp() }

  static func transcript(inputs: [Input], seed: UInt64 = 7) throws -> Transcript {
    let lesson = try #require(Self.lesson)
    let header = TranscriptHeader(
      id: "k1", program: "test", lesson: lesson.id, lessonDigest: lesson.digest,
      learner: "Zoë <b>", seed: seed, startedAt: 1_767_603_600)
    var (session, bytes) = Session.begun(header, lesson: lesson)
    for (index, input) in inputs.enumerated() {
      bytes += session.apply(input, wallClock: Double(index * 60)).line
    }
    return try TranscriptReader.read(bytes)
  }

  static func report(
    of transcript: Transcript, options: Report.Options = .init()
  ) throws -> Report {
    try Report(of: transcript, lesson: #require(lesson), writeUp.get(), options: options)
  }

  static let complete: Result<Report, any Error> = Result {
    let lesson = try #require(Self.lesson)
    let commands = ParsedInput.inputs(ofScript: lesson.solution).map { Input.command($0) }
    let written = [
      Input.answer(prompt: lesson.prompts[0].id, text: hostile), .command("note \(hostile)"),
    ]
    return try report(of: transcript(inputs: commands + written))
  }
}
