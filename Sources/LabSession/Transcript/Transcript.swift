import Documents
import Tutor

/// A session as recorded.
public struct Transcript: Equatable, Sendable {
  public var header: TranscriptHeader
  public var events: [TranscriptEvent]
  /// The bytes of complete, undamaged lines; what follows them is a tail torn by a crash.
  public var wholeBytes: Int
  /// Whether bytes after the last complete line were left out.
  public var hasTornTail: Bool
  /// What may follow.
  public var validator: TranscriptValidator

  /// How the session was closed, `nil` when it is open or was cut short.
  public var ending: TranscriptEvent.Ending? {
    if case .end(let ending) = events.last?.kind { ending } else { nil }
  }

  /// Seconds by the wall clock until the last event that tells them.
  public var wallClock: Double? { events.last { $0.wallClock != nil }?.wallClock }

  /// The inputs in their order.
  public var inputs: [Input] {
    events.compactMap { if case .input(let input, _) = $0.kind { input } else { nil } }
  }

  /// The last 16 base32 characters of the chain's head: short enough to paste into a course system,
  /// whose clock then shows by when this file existed.
  public var receipt: String? {
    guard let head = validator.chain.head else { return nil }
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
    var text = ""
    var buffer = 0
    var bits = 0
    for byte in head.bytes.prefix(10) {
      buffer = buffer << 8 | Int(byte)
      bits += 8
      while bits >= 5 {
        bits -= 5
        text.append(alphabet[buffer >> bits & 31])
      }
    }
    return text
  }
}

extension Transcript {
  /// Digests what the session consists of: lesson, seed, start and inputs.
  ///
  /// Names, ids and clocks take no part, so that a session handed in twice is known again.
  public var sessionDigest: Digest {
    var output = CanonicalBytes()
    output.write(header.lessonDigest)
    output.write(String(header.seed))
    output.write(.integer(header.startedAt))
    for event in events {
      guard case .input(let input, _) = event.kind else { continue }
      if event.window != Lab.firstWindow { output.write(["win", .integer(event.window)]) }
      switch input {
      case .command(let input, let isFollowed):
        output.write(["cmd", .string(input.text), .boolean(isFollowed)])
      case .proceed(let packets): output.write(["go", .integer(packets)])
      case .interrupt: output.write(["int"])
      case .hangUp: output.write(["hup"])
      case .answer(let prompt, let text): output.write(["ans", .string(prompt), .string(text)])
      case .form(let wizard, let values):
        output.write(["form", .string(wizard), .object(values)])
      }
    }
    return Digest(of: output.bytes)
  }
}
