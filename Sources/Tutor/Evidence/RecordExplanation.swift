import AWSServices
import DataPlane
public import Foundations
import NetworkModel

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

/// The words of a flow-log record, each with the field that it stands in.
///
/// A record names no fields: which they are is known from the format of the flow log that wrote it.
public struct FlowRecord: Equatable, Sendable {
  public struct Entry: Equatable, Sendable {
    public var field: FlowLogField
    public var value: String
  }

  public private(set) var entries: [Entry]

  /// Reads a line by the first of the formats that it fits.
  init?(_ words: [String], formats: [FlowLogFormat]) {
    let records = formats.lazy.filter { $0.fields.count == words.count }.map { format in
      zip(format.fields, words).map { Entry(field: $0, value: $1) }
    }
    guard let entries = records.first(where: Self.fits) else { return nil }
    self.entries = entries
  }

  /// Whether numbers stand where numbers belong, addresses where addresses belong.
  private static func fits(_ entries: [Entry]) -> Bool {
    entries.allSatisfy { entry in
      guard entry.value != "-" else { return true }
      return switch entry.field {
      case .version, .start, .end, .packets, .bytes, .protocol, .tcpFlags, .trafficPath:
        GivenNumber(entry.value) != nil
      case .sourcePort, .destinationPort: GivenNumber(entry.value, in: 0...65_535) != nil
      case .sourceAddress, .destinationAddress, .packetSourceAddress, .packetDestinationAddress:
        IPAddress(parsing: entry.value) != nil
      case .action: ["ACCEPT", "REJECT"].contains(entry.value)
      case .logStatus: ["OK", "NODATA", "SKIPDATA"].contains(entry.value)
      case .flowDirection: ["ingress", "egress"].contains(entry.value)
      default: true
      }
    }
  }

  public subscript(field: FlowLogField) -> String? {
    entries.first { $0.field == field && $0.value != "-" }?.value
  }

  func number(_ field: FlowLogField) -> Int? { self[field].flatMap { GivenNumber($0)?.value } }

  func address(_ field: FlowLogField) -> IPAddress? {
    self[field].flatMap { IPAddress(parsing: $0) }
  }
}

extension FlowLogFormat {
  /// Those of the account's flow logs, newest first, and the one that every flow log has if nothing
  /// is said.
  static func all(in cloud: Cloud) -> [FlowLogFormat] {
    let own = cloud.usedRegions.flatMap { region in
      cloud.serving(region).fabric.flowLogs.compactMap { FlowLogFormat(parsing: $0.logFormat) }
    }
    return own.reversed() + [.standard]
  }
}

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
