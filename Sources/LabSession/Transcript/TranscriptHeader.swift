import Documents

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
