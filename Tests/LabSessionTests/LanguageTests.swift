import Languages
import Lessons
import SystemCalls
import Testing
import Tutor

@testable import LabSession

/// A transcript means the same in every language: what is judged, counted and digested is what
/// programs and AWS answer, never what the tutor says.
@Suite struct LanguageTests {
  private static let repository = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    .dropLast(3).joined(separator: "/")

  private static func lesson(in language: String) throws -> Lesson {
    try LessonLibrary(searchPath: ["\(repository)/Lessons"], language: language)
      .lesson("vpc-flow-logs").lesson
  }

  @Test(arguments: ["de", Language.pseudoTag])
  func `a translated lesson is the same lesson`(language: String) throws {
    let (english, other) = (
      try Self.lesson(in: Language.englishTag), try Self.lesson(in: language)
    )
    #expect(english.digest == other.digest)
    #expect(english.title != other.title)
    #expect(english.solution == other.solution)
    for (step, translated) in zip(english.steps, other.steps) {
      #expect(step.title != translated.title && step.goal != translated.goal)
      #expect(step.title == translated.originalTitle)
      #expect(step.reading != translated.reading)
      for (checkpoint, translated) in zip(step.checkpoints, translated.checkpoints) {
        #expect(checkpoint.title == translated.originalTitle)
        #expect(checkpoint.solution == translated.solution)
        #expect(checkpoint.hints.last == translated.hints.last)
      }
    }
  }

  /// Words of the tutor, names and numbers, mistakes, forms and answers, and the whole solution.
  private static let inputs = [
    "help", "help peering", "check", "hint", "hint vpc-1",
    "hint VPC 2 is 10.2.0.0/16 with a public subnet",
    "hint nothing", "quiz 1", "quiz overlap 2", "why", "map", "progress", "note Notiz",
    "answer step-1 In diesem Schritt …", "answer list", "name Erika Mustermann", "goto 3",
    "goto Set up VPCs",
    "aws ec2 create-vpc --cidr-block 10.0.0.0/16", "check", "undo", "redo", "undo 1",
    "wizard vpc name=NextWork-1 cidr=10.1.0.0/16 zones=1 public=1 private=0", "check all",
    "wizard log-group name=Gruppe", "solve", "solve now", "hint 2", "skip 2", "skip 2 now", "why",
    "map",
    "explain 2 123456789012 eni-0 10.1.0.9 10.2.0.9 0 0 1 5 420 1767603600 1767603660 ACCEPT OK",
    "reset 2", "reset 2 now", "reset now",
  ]

  @Test(arguments: [
    ("de", "en"), ("en", "de"), (Language.pseudoTag, "en"), ("de", Language.pseudoTag),
  ])
  func `what was played in one language is graded in another`(
    played: String, graded: String
  ) throws {
    let lesson = try Self.lesson(in: played)
    let header = TranscriptHeader(
      id: "language", program: ProgramVersion.current, lesson: lesson.id,
      lessonDigest: lesson.digest, learner: "", seed: 7, startedAt: 1_767_603_600)
    var (session, bytes) = Session.begun(header, lesson: lesson)
    let solution = ParsedInput.inputs(ofScript: lesson.solution)
    for input in Self.inputs.map({ ParsedInput($0) }) + solution {
      bytes += session.apply(.command(input), wallClock: nil).line
    }
    bytes += session.apply(.answer(prompt: "logs", text: "Protokolle sind …"), wallClock: nil).line
    bytes += session.end(wallClock: nil)
    var replay = try Replay(
      TranscriptReader.read(bytes), lesson: Self.lesson(in: graded))
    replay.run()
    #expect(replay.differences == [])
    #expect(replay.verdict == .identical)
    #expect(replay.session.lab.score == session.lab.score)
    #expect(session.lab.isCompleted)
  }

  @Test(arguments: ["solution", "wrong-first", "every-form"])
  func `recorded sessions replay in German`(name: String) throws {
    let file = try #require(fopen("\(Self.repository)/Transcripts/\(name).jsonl", "r"))
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: TranscriptLimits.bytes)
    bytes.removeLast(bytes.count - fread(&bytes, 1, bytes.count, file))
    let transcript = try TranscriptReader.read(bytes)
    let library = LessonLibrary(searchPath: ["\(Self.repository)/Lessons"], language: "de")
    let lesson = try library.lesson(
      transcript.header.lesson, identity: transcript.header.lessonDigest
    ).version.lesson
    #expect(lesson.title == "VPC-Überwachung mit Flow-Protokollen")
    var replay = try Replay(transcript, lesson: lesson)
    replay.run()
    #expect(replay.differences == [])
  }
}
