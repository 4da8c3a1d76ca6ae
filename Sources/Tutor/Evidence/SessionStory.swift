/// What became of the learner's own packets in a session, and where they stand in the flow logs.
public struct SessionStory: Equatable, Sendable {
  /// All pings from one end to one address.
  public struct Exchange: Equatable, Sendable {
    /// `nil` for the learner's own computer.
    public var from: NamedResource?
    public var address: String
    /// The instance that had the address.
    public var to: NamedResource?
    public var sent = 0
    public var answered = 0
    /// Echo requests in the records of the interface that they left.
    public var accepted = 0
    public var rejected = 0
  }

  public var exchanges: [Exchange] = []
  /// Records by what they are of.
  public var records = 0
  public var shellRecords = 0
  public var strangersRefused = 0
  public var strangersLetIn = 0
  /// Of bytes, by the records of the learner's own traffic.
  public var ownBytes = 0
  /// Whether there were more records than were looked through.
  public var isPartial = false
  /// Simulated, from the start of the lab.
  public var seconds = 0
  public var hints = 0
  public var solved = 0
  public var skipped = 0
  public var openQuestions = 0
}
