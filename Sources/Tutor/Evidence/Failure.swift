public import DataPlane
public import Documents
public import LabShell
public import NetworkModel

/// Why a requirement does not hold.
public struct Failure: Equatable, Sendable {
  /// What the lesson's author says about it, with names filled in.
  public var statement: Statement
  /// What the machine itself found; `nil` where the statement says all there is.
  public var cause: Cause?

  public init(_ statement: Statement, cause: Cause? = nil) {
    self.statement = statement
    self.cause = cause
  }
}

/// What was found instead of what a requirement asks for.
public indirect enum Cause: Equatable, Sendable {
  /// A packet is lost: everything that the forwarding function found in its way, as `why` has it.
  case packetLost(Explanation)
  /// A packet gets through that should be lost.
  case packetAnswered(Explanation)
  /// A packet could not even be made: no such address, no such instance, or not there yet.
  case unreachable(PathProblem)
  /// Another value than the one that was expected.
  case found(JSONValue)
  /// A resource is in a state that will pass by itself.
  case passing(NamedResource, state: String)
  /// A resource is in a state that only somebody can end.
  case resting(NamedResource, state: String)
  /// Where the table that decides sends the packets now.
  case routed(RouteFinding)
  /// What a role may not do, and why.
  case notPermitted([PermissionFinding])
  /// Whom a role trusts instead.
  case notTrusted(NamedResource, trusts: [String])
  /// What was done that almost counts, the nearest first.
  case nearMisses([NearMiss])
}

/// An action that a role's policies do not let it do.
public struct PermissionFinding: Equatable, Sendable {
  public enum Reason: Equatable, Sendable {
    /// A policy says Deny, which wins over every Allow.
    case denied(by: [String])
    /// No policy speaks of the action.
    case notAllowed
    /// A policy allows the action, on other resources only.
    case elsewhere(policy: String, resources: [String])
    /// A policy allows it in a version that is not in force.
    case notInForce(policy: String, version: String, default: String)
  }

  public var role: NamedResource
  public var action: String
  /// The ARN that was asked about; for CloudWatch Logs with `:*` at its end.
  public var resource: String
  public var reason: Reason

  public init(role: NamedResource, action: String, resource: String, reason: Reason) {
    self.role = role
    self.action = action
    self.resource = resource
    self.reason = reason
  }
}

/// What a subnet's effective route table does with an address.
public struct RouteFinding: Equatable, Sendable {
  /// The route with the longest match.
  public struct Match: Equatable, Sendable {
    public var destination: String
    /// `nil` for the local route.
    public var target: NamedResource?
    /// `active`, or what the target is that the route's packets are lost at.
    public var state: String

    public init(destination: String, target: NamedResource?, state: String) {
      self.destination = destination
      self.target = target
      self.state = state
    }
  }

  public var table: NamedResource
  /// Whether the subnet follows the VPC's main table for want of one of its own.
  public var isMain: Bool
  public var address: String
  /// `nil` when no route matches.
  public var match: Match?

  public init(table: NamedResource, isMain: Bool, address: String, match: Match?) {
    self.table = table
    self.isMain = isMain
    self.address = address
    self.match = match
  }
}

/// Something that was done and almost counts.
public struct NearMiss: Equatable, Sendable {
  public enum Deed: Equatable, Sendable {
    case ping(PacketExchange)
    case connection(NamedResource)
    /// A call, by the name of the operation, and what it was about: a stream, a table.
    case call(operation: String, subject: NamedResource?)
    case query(String)
  }

  /// What keeps it from counting.
  public enum Difference: Equatable, Sendable {
    case sender(expected: NamedResource?)
    case destination(expected: String)
    /// Whether it was answered, which it should not have been, or the reverse.
    case outcome(isAnswered: Bool)
    /// AWS refused the call with this code.
    case refused(code: String)
    /// The answer went into a variable or a file, or left out what it is about.
    case notShown
    /// The answer had what is to be read, and nothing of it came on the screen: it was counted, kept or
    /// thrown away.
    case notRead
    /// The answer had nothing in it.
    case empty
    /// The query gave so many rows, and not what is asked for.
    case otherAnswer(rows: Int)
    /// The call was about something else.
    case otherSubject
  }

  /// The number of the input, as the transcript counts.
  public var event: Int
  public var deed: Deed
  public var differences: [Difference]

  public init(event: Int, deed: Deed, differences: [Difference]) {
    self.event = event
    self.deed = deed
    self.differences = differences
  }
}

/// Why there is no such packet to ask about.
public enum PathProblem: Error, Equatable, Sendable {
  /// Nothing in the account has that name, id or address; `present` lists what there is.
  case noSuchInstance(String, present: [InstanceReference.Candidate])
  /// Several instances of that name run, or none of several does.
  case ambiguous(String, candidates: [InstanceReference.Candidate])
  /// The instance has no network interface any more.
  case gone(NamedResource, Instance.State)
  /// The network interface that the packet left is deleted: it cannot be sent again.
  case senderGone(String)
  /// What stands after the colon is no port, or its protocol is unknown.
  case badPort(String)
  /// None of `icmp`, `tcp/PORT` and `udp/PORT`.
  case badTraffic(String)
}

extension PathProblem {
  init(_ failure: InstanceReference.Failure) {
    self =
      switch failure {
      case .nothingGiven: .noSuchInstance("", present: [])
      case .noSuchInstance(let text, let present): .noSuchInstance(text, present: present)
      case .ambiguous(let text, let candidates): .ambiguous(text, candidates: candidates)
      }
  }
}
