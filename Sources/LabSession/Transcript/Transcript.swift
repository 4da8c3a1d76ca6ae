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

/// The first line of a transcript: everything that a replay needs besides the inputs.
public struct TranscriptHeader: Equatable, Sendable {
  /// The format that this program writes, and the oldest that may grade what it writes.
  public static let currentFormat = 2

  public var format = Self.currentFormat
  public var minimumFormat = Self.currentFormat
  /// The session's own id, as in `vpclab sessions`.
  public var id: String
  /// Version of the program that recorded.
  public var program: String
  public var rules = Rules.current
  public var lesson: String
  /// The lesson's identity: pins what a replay reads of it.
  public var lessonDigest: String
  public var learner: String
  public var seed: UInt64
  /// Where simulated time begins, in seconds since 1970.
  public var startedAt: Int

  public init(
    id: String, program: String, lesson: String, lessonDigest: String, learner: String,
    seed: UInt64, startedAt: Int
  ) {
    self.id = id
    self.program = program
    self.lesson = lesson
    self.lessonDigest = lessonDigest
    self.learner = learner
    self.seed = seed
    self.startedAt = startedAt
  }
}

extension TranscriptHeader {
  init(_ members: JSONObject, line: Int) throws(TranscriptError) {
    let fields = TranscriptFields(members: members, line: line)
    guard members["k"] == "head" else { throw TranscriptError(.notATranscript, line: line) }
    let minimum = try fields.integer("min")
    let format = try fields.integer("v")
    guard minimum <= Self.currentFormat else {
      throw Self.newer("format \(minimum)", fields)
    }
    guard format >= Self.currentFormat else { throw Self.older("format \(format)", fields) }
    let number = try fields.integer("rules")
    guard let rules = Rules(rawValue: number) else {
      throw number > Rules.current.rawValue
        ? Self.newer("rules \(number)", fields) : Self.older("rules \(number)", fields)
    }
    guard let seed = UInt64(try fields.string("seed")) else {
      throw TranscriptError(.malformed("its seed is no number"), line: line)
    }
    let startedAt = try fields.integer("t0")
    guard TranscriptLimits.start.contains(startedAt) else {
      throw TranscriptError(.malformed("its start lies outside 1970 to 2999"), line: line)
    }
    self.init(
      id: try fields.string("id"), program: try fields.string("app"),
      lesson: try fields.string("lesson"), lessonDigest: try fields.string("lesson_sha256"),
      learner: try fields.string("learner"), seed: seed, startedAt: startedAt)
    self.format = format
    self.minimumFormat = minimum
    self.rules = rules
  }
  private static func newer(_ what: String, _ fields: TranscriptFields) -> TranscriptError {
    let program = fields.members["app"]?.string.map { "vpclab \($0)" } ?? "a newer vpclab"
    return TranscriptError(
      .unsupported(
        "recorded by \(program), which writes \(what); install that version or a later one"),
      line: fields.line)
  }

  /// Nothing that was ever released wrote these.
  private static func older(_ what: String, _ fields: TranscriptFields) -> TranscriptError {
    TranscriptError(
      .unsupported(
        "recorded by a development version before the first release (\(what)); record it anew "
          + "from its inputs"), line: fields.line)
  }
}

/// Which behaviour of the simulator a session was recorded with.
///
/// A session is replayed under its own rules. Whoever changes what a replay compares between
/// versions (an exit status, a checkpoint, what AWS would describe) adds a case, keeps the old
/// behaviour under the old one, and hands the session's rules on to where the two part.
public enum Rules: Int, Equatable, Sendable, CaseIterable {
  case two = 2

  public static let current = Rules.two
}
