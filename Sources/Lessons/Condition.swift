/// What can be asked of the lab.
public enum Condition: Equatable, Sendable {
  /// An AWS command (without `aws`) and a JMESPath expression over its response that must be true
  /// as JMESPath has it: not null, not false, not empty.
  case aws(command: String, expect: String)
  /// A packet sent as a thought experiment through the data plane, nothing changed by it.
  case probe(Probe, expect: Outcome)
  /// Something in the session's history; stays true once it happened.
  case happened(Event)

  public enum Outcome: String, Equatable, Sendable {
    case replied, lost
  }

  public struct Probe: Equatable, Sendable {
    /// `icmp`, `tcp/22`, `udp/53`
    public var traffic: String
    /// Instance ids or IPv4 addresses, mostly `${names}`; `internet` is a host outside.
    public var from: String
    public var to: String
  }

  /// A pattern over the session's events: absent members match everything.
  public enum Event: Equatable, Sendable {
    case ping(from: String?, to: String?, outcome: Outcome?)
    /// An operation called with success. `where` is a JMESPath expression over
    /// `{"request": …, "response": …}` that must be true.
    case called(operation: String, where: String?)
    /// A shell opened on an instance.
    case connected(to: String?)
  }
}
