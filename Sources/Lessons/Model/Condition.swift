/// What can be asked of the lab.
///
/// Texts in it may refer to the lesson's names as `${name}`, `${name.Member}` or
/// `${name.Member:-default}` (``Placeholder``). A condition that refers to a name without a value
/// and without a default does not hold, whatever it asks.
public indirect enum Condition: Equatable, Sendable {
  /// An AWS command (without `aws`) and a JMESPath expression over its response that must be true
  /// as JMESPath has it: not null, not false, not empty.
  ///
  /// Does not hold when AWS answers with an error.
  case aws(command: String, expect: String)
  /// A packet sent as a thought experiment through the data plane, nothing changed by it.
  case probe(Probe, expect: Probe.Fate)
  /// What a subnet's effective route table, its own or else the main one, does with a destination.
  case route(Route)
  /// Whether IAM would let a role do something, by all of its policies together.
  case permits(Grant)
  /// Whether one of a role's policies says Deny to one of the actions.
  case denies(Grant)
  /// Whether a role's trust policy lets an AWS service assume it.
  case trusts(role: String, service: String)
  /// Something in the session's history; stays true once it happened.
  case happened(Event)
  /// The last packet that got no answer, by whatever tool, was such a one: that which `why` explains.
  ///
  /// Unlike what happened it holds only until another packet is lost, so a note on a packet from the
  /// wrong place is said of that packet and of no later one.
  case lost(Loss)
  /// At least one of them holds.
  case any([Condition])
  /// Each of them holds: the alternatives of `any` may be several conditions.
  case all([Condition])
  /// It does not hold. A name without a value makes this false too, so that a mistake is never
  /// claimed about something that does not exist.
  case not(Condition)

  public enum Outcome: String, Equatable, Sendable, CaseIterable {
    case replied, lost
  }

  public struct Probe: Equatable, Sendable {
    /// What is to become of the packet.
    public enum Fate: String, Equatable, Sendable, CaseIterable {
      case replied, lost
      /// Nothing is in its way but what passes by itself, such as an instance that still boots.
      case waiting
    }

    /// `icmp`, `tcp/22`, `udp/53`
    public var traffic: String
    /// Instance ids or IPv4 addresses, mostly `${names}`; `internet` is a host outside.
    public var from: String
    public var to: String

    public init(traffic: String, from: String, to: String) {
      self.traffic = traffic
      self.from = from
      self.to = to
    }
  }

  /// The longest match in the effective table of the subnet `from` for the address `to` is an
  /// active route whose target is `via`: a resource id such as `pcx-…` or `igw-…`, or `local`.
  public struct Route: Equatable, Sendable {
    public var from: String
    public var to: String
    public var via: String

    public init(from: String, to: String, via: String) {
      self.from = from
      self.to = to
      self.via = via
    }
  }

  /// Attached and inline policies of `role` allow every one of `actions` on `resource`, and none
  /// denies it.
  public struct Grant: Equatable, Sendable {
    /// Which version of a managed policy speaks.
    public enum Versions: String, Equatable, Sendable, CaseIterable {
      /// The default one, which alone counts on AWS.
      case inForce = "default"
      /// The newest, as if it were the default: an edit that was never put in force.
      case newest
    }

    /// The role's name, not its ARN.
    public var role: String
    public var actions: [String]
    /// An ARN; for CloudWatch Logs with the `:*` that stream-level actions need (IAM-32).
    public var resource: String
    public var versions: Versions

    public init(
      role: String, actions: [String], resource: String, versions: Versions = .inForce
    ) {
      self.role = role
      self.actions = actions
      self.resource = resource
      self.versions = versions
    }
  }

  /// A pattern over a packet that nobody answered: absent members match everything.
  public struct Loss: Equatable, Sendable {
    /// An instance id, `internet` for the learner's own computer, `connect` for Instance Connect.
    public var from: String?
    /// The address that the packet was sent to, as it stood in the packet.
    public var to: String?
    /// A JMESPath expression over the loss, as `lab: lost` has it, that must be true.
    public var condition: String?

    public init(from: String? = nil, to: String? = nil, where condition: String? = nil) {
      self.from = from
      self.to = to
      self.condition = condition
    }
  }

  /// A pattern over the session's events: absent members match everything.
  public enum Event: Equatable, Sendable {
    /// `replied` is a ping that got at least one reply, `lost` one that got none.
    case ping(from: String?, to: String?, outcome: Outcome?)
    /// An operation was called: with success, or refused with the error code `error`. `where` is a
    /// JMESPath expression over `{"request": …, "response": …}` that must be true.
    /// Every text in `shown` must be among what the input printed: an answer that went into a
    /// variable or a file was not seen.
    /// Of the texts that `reads` gives, a JMESPath expression over the same, one must have been
    /// printed, by this input or by a later one that looks into the file or the variable.
    case called(
      operation: String, error: String?, where: String?, shown: [String] = [], reads: String? = nil)
    /// A shell opened on an instance, or did not: `lost`.
    case connected(to: String?, outcome: Outcome = .replied)
  }
}
