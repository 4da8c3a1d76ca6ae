import Lessons

@testable import LabSession

/// A transcript's lines without their hashes, which are put right here, since no fuzzer finds one.
///
/// What the reader takes is replayed, and what comes of it is written again.
enum TranscriptRoom: FuzzRoom {
  static let name = "transcripts"

  static func test(_ bytes: [UInt8]) {
    // As it is: refused in most cases, and never with a crash.
    _ = TranscriptReader.readLongestPrefix(bytes)
    guard let transcript = TranscriptReader.readLongestPrefix(chained(bytes)).0,
      let lesson = FuzzLesson.source?.lesson,
      var replay = try? Replay(transcript, anyVersionOf: lesson)
    else { return }
    replay.run(upTo: 40)
    precondition(replay.eventsDone <= transcript.events.count)
  }

  private static func chained(_ bytes: [UInt8]) -> [UInt8] {
    var chain = HashChain()
    var text: [UInt8] = []
    for line in bytes.split(separator: UInt8(ascii: "\n")).prefix(60) {
      let hash = chain.extend(with: line)
      text += line.dropLast() + Array(",\"h\":\"\(hash)\"}\n".utf8)
    }
    return text
  }
}
