import Documents
import Testing

@testable import LabSession

/// A small transcript without a lab behind it: the format is tested apart from what it records.
private enum Sample {
  static let header = TranscriptHeader(
    id: "k1", program: "0.1.0", lesson: "vpc-flow-logs", lessonDigest: "d", learner: "Zoë ✓",
    seed: 7, startedAt: 1_700_000_000)

  static let outcome = TranscriptEvent.Outcome(
    status: 0, output: Digest(ofText: "out"))

  static let progress = TranscriptEvent.Progress(
    changes: [CheckpointChange("vpc-1", .passed), CheckpointChange("ping", .lost)], points: 7,
    account: Digest(ofText: "account"))

  static let events: [TranscriptEvent] = [
    TranscriptEvent(
      number: 1, time: 0, wallClock: 1.5,
      kind: .input(.command("aws ec2 describe-vpcs", isFollowed: false), outcome)),
    TranscriptEvent(
      number: 2, time: 2000,
      kind: .input(.command("ping 10.2.0.4\u{1b}[31m\n", isFollowed: true), outcome)),
    TranscriptEvent(
      number: 3, time: 9000,
      kind: .input(
        .answer(prompt: "logs", text: "Logs are…"),
        TranscriptEvent.Outcome(
          status: 0, output: Digest(ofText: "out"), progress: progress))),
    TranscriptEvent(
      number: 4, time: 9000,
      kind: .input(.form(wizard: "vpc", values: ["name": "NextWork-1"]), outcome)),
    TranscriptEvent(number: 5, time: 9000, kind: .foreign("x-mark")),
    TranscriptEvent(
      number: 6, time: 12000,
      kind: .end(
        TranscriptEvent.Ending(
          isCompleted: true, inputs: 4, points: 7, account: Digest(ofText: "account")))),
  ]

  static let bytes: [UInt8] = {
    var writer = TranscriptWriter()
    return writer.line(for: header) + events.flatMap { writer.line(for: $0) }
  }()

  static func lines() -> [String] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}

@Suite struct TranscriptTests {
  @Test func `what is written is read back`() throws {
    let transcript = try TranscriptReader.read(Sample.bytes)
    #expect(transcript.header == Sample.header)
    #expect(transcript.events == Sample.events)
    #expect(transcript.inputs.count == 4)
    #expect(transcript.receipt?.count == 16)
  }

  @Test func `lines are ASCII with keys in a fixed order and the hash last`() {
    let bytes = Sample.bytes
    #expect(bytes.allSatisfy { $0 == 0x0A || (0x20..<0x7F).contains($0) })
    let line = Sample.lines()[1]
    #expect(
      line.hasPrefix(#"{"k":"cmd","n":1,"t":0,"in":"aws ec2 describe-vpcs","rc":0,"out":"sha256:"#))
    let hash = line.suffix(",\"h\":\"".count + 64 + "\"}".count).prefix(6)
    #expect(hash == #","h":""#)
  }

  @Test func `any changed byte is found, at its line or the next`() {
    for position in Sample.bytes.indices {
      var bytes = Sample.bytes
      bytes[position] ^= 0x01
      let line = Sample.bytes[..<position].filter { $0 == 0x0A }.count + 1
      #expect(throws: TranscriptError.self, "byte \(position)") { try TranscriptReader.read(bytes) }
      do {
        _ = try TranscriptReader.read(bytes)
      } catch {
        #expect([line, line + 1].contains(error.line), "byte \(position): \(error)")
      }
    }
  }

  @Test func `every truncation leaves the longest whole prefix, and says what is missing`() throws {
    let header = Sample.lines()[0].utf8.count + 1
    for length in header..<Sample.bytes.count {
      let bytes = Array(Sample.bytes[..<length])
      let whole = bytes.filter { $0 == 0x0A }.count
      let transcript = try TranscriptReader.read(bytes, tail: .cut)
      #expect(transcript.events.count == whole - 1)
      #expect(transcript.hasTornTail == (bytes.last != 0x0A))
      #expect(transcript.wholeBytes == (bytes.lastIndex(of: 0x0A) ?? 0) + 1)
    }
  }

  @Test func `lines can be neither left out, doubled nor swapped`() {
    let lines = Sample.lines()
    for index in 1..<lines.count - 1 {
      var without = lines
      without.remove(at: index)
      var doubled = lines
      doubled.insert(lines[index], at: index)
      var swapped = lines
      swapped.swapAt(index, index + 1)
      for changed in [without, doubled, swapped] {
        let bytes = Array((changed.joined(separator: "\n") + "\n").utf8)
        #expect(throws: TranscriptError.self) { try TranscriptReader.read(bytes) }
      }
    }
  }

  struct Refusal: Sendable {
    var name: String
    var text: String
    var reason: TranscriptError.Reason
  }

  @Test(arguments: [
    Refusal(name: "nothing", text: "", reason: .empty),
    Refusal(name: "another format", text: "#!/bin/sh\necho\n", reason: .notATranscript),
    Refusal(name: "JSON, but no transcript", text: "{}\n", reason: .notATranscript),
    Refusal(name: "no line break", text: "{", reason: .notATranscript),
  ])
  func `what is no transcript is called that`(refusal: Refusal) {
    #expect(throws: TranscriptError(refusal.reason, line: 1)) {
      try TranscriptReader.read(Array(refusal.text.utf8))
    }
  }

  @Test func `a later format or an unknown event is not supported rather than damaged`() {
    var writer = TranscriptWriter()
    var header = Sample.header
    header.minimumFormat = 3
    let newer = writer.line(for: header)
    #expect { try TranscriptReader.read(newer) } throws: { error in
      if case .unsupported = (error as? TranscriptError)?.reason { true } else { false }
    }
    writer = TranscriptWriter()
    let unknown =
      writer.line(for: Sample.header)
      + writer.line(for: TranscriptEvent(number: 1, time: 0, kind: .foreign("teleport")))
    #expect { try TranscriptReader.read(unknown) } throws: { error in
      if case .unsupported = (error as? TranscriptError)?.reason { true } else { false }
    }
  }

  @Test func `a line beyond the limit is refused before it is parsed`() {
    var bytes = Sample.bytes
    bytes += [UInt8](repeating: UInt8(ascii: "["), count: TranscriptLimits.bytesPerLine + 1)
    bytes.append(0x0A)
    #expect { try TranscriptReader.read(bytes) } throws: { error in
      if case .tooLarge = (error as? TranscriptError)?.reason { true } else { false }
    }
  }
}
