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
