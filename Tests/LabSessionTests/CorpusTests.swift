import Lessons
import SystemCalls
import Testing

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
}
