import Documents

/// One line of a transcript after the header.
public struct TranscriptEvent: Equatable, Sendable {
  public enum Kind: Equatable, Sendable {
    case input(Input, Outcome)
    /// The session was closed in good order. It may be taken up again later.
    case end(Ending)
    /// An `x-` event of a later program: no input, so a replay passes over it.
    case foreign(String)
  }

  /// What the input led to, in digests, so that a transcript stays small and proves its results.
  public struct Outcome: Equatable, Sendable {
    public var status: Int
    /// Of everything that commands printed.
    public var output: Digest
    /// Where the learner stands, when the input changed that.
    public var progress: Progress?

    public init(status: Int, output: Digest, progress: Progress? = nil) {
      self.status = status
      self.output = output
      self.progress = progress
    }
  }

  /// What an input that changed checkpoints came to.
  public struct Progress: Equatable, Sendable {
    /// In the order of the lesson; never empty.
    public var changes: [CheckpointChange]
    /// The session's points afterwards.
    public var points: Int
    /// Of the account as AWS would describe it afterwards.
    public var account: Digest

    public init(changes: [CheckpointChange], points: Int, account: Digest) {
      self.changes = changes
      self.points = points
      self.account = account
    }
  }

  public struct Ending: Equatable, Sendable {
    /// Whether the lesson had been completed.
    public var isCompleted: Bool
    public var inputs: Int
    public var points: Int
    /// Of the account as AWS would describe it.
    public var account: Digest

    public init(isCompleted: Bool, inputs: Int, points: Int, account: Digest) {
      self.isCompleted = isCompleted
      self.inputs = inputs
      self.points = points
      self.account = account
    }
  }

  /// Counts from 1.
  public var number: Int
  /// Simulated milliseconds since the start, before the event.
  public var time: Int
  /// The window where an input was typed, counted from 1.
  public var window: Int
  /// Seconds by the wall clock since the start; information only.
  public var wallClock: Double?
  public var kind: Kind

  public init(
    number: Int, time: Int, window: Int = Lab.firstWindow, wallClock: Double? = nil, kind: Kind
  ) {
    self.number = number
    self.time = time
    self.window = window
    self.wallClock = wallClock
    self.kind = kind
  }
}

extension TranscriptEvent {
  init(_ members: JSONObject, line: Int) throws(TranscriptError) {
    let fields = TranscriptFields(members: members, line: line)
    let kind = try fields.string("k")
    self.init(
      number: try fields.integer("n"), time: try fields.integer("t"),
      window: members["win"] == nil
        ? Lab.firstWindow : try fields.integer("win", in: TranscriptLimits.windows),
      wallClock: Self.wallClock(members["w"]), kind: try Self.kind(kind, fields))
  }

  private static func kind(_ name: String, _ fields: TranscriptFields) throws(TranscriptError)
    -> Kind
  {
    if let input = try Input(name, fields) { return .input(input, try outcome(fields)) }
    switch name {
    case "end":
      return .end(
        Ending(
          isCompleted: try fields.boolean("ok"), inputs: try fields.integer("count"),
          points: try fields.integer("pts"), account: try fields.digest("st")))
    default:
      // An event that we do not know may have changed the lab, unless its name says that it did not.
      guard name.hasPrefix("x-") else {
        throw TranscriptError(.unsupported("an event of kind '\(name)'"), line: fields.line)
      }
      return .foreign(name)
    }
  }

  private static func outcome(_ fields: TranscriptFields) throws(TranscriptError) -> Outcome {
    Outcome(
      status: try fields.integer("rc"), output: try fields.digest("out"),
      progress: fields.members["cp"] == nil ? nil : try progress(fields))
  }

  private static func progress(_ fields: TranscriptFields) throws(TranscriptError) -> Progress {
    guard let members = fields.members["cp"]?.members, !members.isEmpty else {
      throw fields.wrong("cp", "an object of checkpoints")
    }
    var changes: [CheckpointChange] = []
    for (checkpoint, value) in members {
      guard let standing = value.string.flatMap(CheckpointChange.Standing.init) else {
        throw fields.wrong("cp", "an object of checkpoints that passed, were lost or are pending")
      }
      changes.append(CheckpointChange(checkpoint, standing))
    }
    return Progress(
      changes: changes, points: try fields.integer("pts"), account: try fields.digest("st"))
  }

  /// The clock is for people only, so one that cannot be right is none rather than an error.
  private static func wallClock(_ value: JSONValue?) -> Double? {
    guard let seconds = value?.double, TranscriptLimits.wallClock.contains(seconds) else {
      return nil
    }
    return seconds
  }
}

/// A checkpoint whose standing an input changed.
public struct CheckpointChange: Equatable, Sendable {
  /// How it stands afterwards, in the words of the format.
  public enum Standing: String, Equatable, Sendable {
    case passed
    /// It held once and does not hold any more.
    case lost
    /// As before it first held: the learner took back what made it hold.
    case pending
  }

  public var checkpoint: String
  public var standing: Standing

  public init(_ checkpoint: String, _ standing: Standing) {
    self.checkpoint = checkpoint
    self.standing = standing
  }
}
