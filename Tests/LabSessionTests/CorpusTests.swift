import Foundations
import Lessons
import SystemCalls
import Testing
import Tutor

@testable import LabSession

/// Transcripts of every released version stay equivalent for ever. `scripts/check-corpus` sees to it
/// that none is changed or taken away.
@Suite struct CorpusTests {
  private static let repository = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    .dropLast(3).joined(separator: "/")

  private static func bytes(_ name: String) throws -> [UInt8] {
    let file = try #require(fopen("\(repository)/Tests/LabSessionTests/Corpus/\(name)", "r"))
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: TranscriptLimits.bytes)
    bytes.removeLast(bytes.count - fread(&bytes, 1, bytes.count, file))
    return bytes
  }

  /// The digests and names of the manifest.
  static let entries: [(digest: String, name: String)] = {
    guard let manifest = try? bytes("MANIFEST") else { return [] }
    return String(decoding: manifest, as: UTF8.self).split(separator: "\n").map { line in
      (String(line.prefix(64)), String(line.dropFirst(66)))
    }
  }()

  @Test func `there is a corpus`() {
    #expect(Self.entries.contains { $0.name.hasSuffix("/solution.jsonl") })
  }

  @Test(arguments: entries)
  func `a released transcript is what it was, and equivalent`(digest: String, name: String) throws {
    let bytes = try Self.bytes(name)
    #expect(Digest(of: bytes).description == digest)
    let transcript = try TranscriptReader.read(bytes)
    let library = LessonLibrary(searchPath: ["\(Self.repository)/Lessons"])
    let lesson = try library.lesson(
      transcript.header.lesson, identity: transcript.header.lessonDigest)
    var replay = try Replay(transcript, lesson: lesson.version.lesson)
    replay.run()
    #expect(replay.differences.filter { !$0.aspect.isWording } == [])
    #expect(replay.session.lab.score == transcript.ending?.points)
  }

  @Test func `who only grades reads no story, and comes out of steps where the learner did`() throws
  {
    let name = try #require(Self.entries.map(\.name).first { $0.hasSuffix("/solution.jsonl") })
    let transcript = try TranscriptReader.read(try Self.bytes(name))
    let library = LessonLibrary(searchPath: ["\(Self.repository)/Lessons"])
    let lesson = try library.lesson(
      transcript.header.lesson, identity: transcript.header.lessonDigest)
    let context = LessonContext(lesson.version.lesson)
    var stories: [Int] = []
    var labs: [Lab] = []
    for hasReader in [true, false] {
      var replay = try Replay(transcript, of: context, hasReader: hasReader)
      var messages: [LabMessage] = []
      replay.run { messages += $0.response?.messages ?? [] }
      stories.append(messages.count { if case .story = $0 { true } else { false } })
      labs.append(replay.session.lab)
    }
    #expect(stories == [1, 0])
    #expect(labs[0].state == labs[1].state)
    #expect(labs[0].fuel.remaining == labs[1].fuel.remaining)
  }
}
