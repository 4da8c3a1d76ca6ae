public import Foundations

/// What a flow-log record tells: whose addresses stand in it, and what traffic it was.
public struct RecordExplanation: Equatable, Sendable {
  /// Whose an address is.
  public enum Party: Equatable, Sendable {
    /// A machine of the learner's; by its public address or by a private one.
    case instance(NamedResource, isPublic: Bool)
    /// An interface without an instance, as a NAT gateway has.
    case interface(NamedResource, isPublic: Bool)
    case learnersComputer
    case instanceConnect
    /// A host on the internet that has a name.
    case host(String)
    /// Anyone else on the internet.
    case stranger
    /// A private address that nothing has now.
    case nobody
  }

  /// What the packets were.
  public enum Story: Equatable, Sendable {
    /// The interface saw no packet in that window (NODATA), or AWS lost count (SKIPDATA).
    case nothingSeen
    case skipped
    /// A ping of this session, or the answers to it.
    case ping(Ping, isAnswer: Bool)
    /// ICMP that no ping of this session explains.
    case otherPing
    /// A shell by EC2 Instance Connect.
    case shell(isAnswer: Bool)
    case timeKeeping(isAnswer: Bool)
    /// Somebody outside tries a port.
    case knock(port: Int)
    case answerToStranger
    /// Traffic between the learner's own machines, or from one to a host outside.
    case own
    /// None of its addresses and interfaces are of this account.
    case foreign
  }

  /// A ping as far as a record's explanation names it.
  public struct Ping: Equatable, Sendable {
    public var command: String
    public var from: NamedResource?
    public var sent: Int
    public var received: Int
    public var at: Instant
  }

  public var record: FlowRecord
  public var interface: NamedResource?
  public var source: Party?
  public var destination: Party?
  public var story: Story
}

/// Why a record cannot be explained.
public enum RecordProblem: Equatable, Sendable {
  /// So many words, where the flow logs' formats have other numbers of fields.
  case wrongCount(Int, expected: [Int])
  /// The number is right, but something stands where it cannot.
  case unreadable
}
